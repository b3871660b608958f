package uk.saferhub.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CHN-07, PRV-05: what all of a sealed group have in common is held back in any wording. */
class StatementsTest {

    private final Statements statements = Statements.ofThisCountry();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Common factors with Channel referrals in York are that they have been exclusively males, all with mental health issues and focused on Far Right Ideology.",
                "Every referral was a man.",
                "None of those referred were women.",
                "There were no female referrals.",
                "Not one was a woman.",
                "Without exception, those supported have a mental illness.",
                "The cohort is male.",
                "All seven share an extreme right-wing outlook.",
                "Each of the individuals concerned is autistic.",
                "Those discussed at the panel, to a man, hold neo-Nazi views.",
                "100% of referrals were male.",
                "The whole group has been diagnosed with a mental disorder.",
                "Referrals are males with mental health issues.",
                "Referrals to Channel are young white men with poor mental health.",
                "It has only ever been men.",
                "Solely males have been referred.",
                "Men with far-right views make up the caseload.",
                "The ideology concerned was Far Right.",
                "The common theme is Far Right ideology.",
                "What they share is poor mental health.",
                "Women have yet to feature among the cases.",
                "No woman has come to the panel.",
                "All the individuals attend the same college.",
                "All of them were already open to mental health services.",
                "Everyone referred was known to mental health services.",
                "All are supported by mental health services.",
                "All were referred by their school.",
                "Everyone who has been referred plays the same online game.",
                "The panel's subjects are universally of White British heritage.",
                "Seven out of seven were male.",
                "Four of the four were male.",
                "The gender of those referred did not vary.",
                "They are invariably teenagers.",
                "Referrals comprise males in their twenties.",
                "Those referred live in the same street.",
                "The individuals are students.",
                "Nobody referred was in work.",
                "Mental ill health is a feature of each case.",
                "In every case an extreme right-wing ideology was present.",
                "The typical referral is a boy in his teens.",
                "All were male.",
                "All come from Clifton.",
                "The referrals, all of whom are Muslim, were considered.",
                "Far-right ideology and poor mental health characterised the caseload.",
                "Autism is common to all of them.",
                "The panel has never seen a woman.",
                "It is an all-male group.",
                "We work with gentlemen holding fascist beliefs.",
                "The profile remains male, with psychological difficulties.",
                "Cases involve men.",
                "Both victims were Polish.",
                "The deceased were women in each review.",
                "Mental health needs were present throughout.",
                "The panel dealt with nothing but neo-Nazis.",
                "York Channel Panel currently has three live cases.",
                "There are consistently around three to four cases being managed within Channel.",
                "Since April, four cases have been dismissed.",
                "Only one was female.",
                "Referrals: M 7, F 0.",
                "Males account for the entirety of the panel's work.",
                "We have yet to see a woman come before the panel.",
                "All shared a fascination with mass violence.",
                "There is not a female among them.",
                "Everybody on the caseload suffers from psychosis.",
                "Their outlook was identical.",
                "The people concerned had one thing in common: the extreme right.",
                "Channel in York means men, mental health and the far right.",
                "Men only.",
                "The panel's work this year was with boys under 16.",
                "Each came from a broken home.",
                "Those adopted are, to the last, isolated.",
                "Right-wing extremism accounted for the lot.",
                "Everyone considered was a Muslim.",
                "There have been no adoptions of women.",
                "Of seven people, seven were men.",
                "York's referrals do not include a single female.",
                "Female referrals: nil.",
                "Referrals this year were drawn from one sex.",
                "One hundred per cent of cases had a mental health component.",
                "Half of the referrals were under 18.",
                "A single referral was made."
            })
    void CHN_07_holds(String sentence) {
        assertThat(statements.reason(sentence)).as(sentence).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Panel meets monthly and takes the format of a case by case timed agenda to ensure that all agencies working with the individual can contribute to the discussion on their case.",
                "Operational Lead Officers and the Chairs of the Community Safety Partnership and Safeguarding Boards meet regularly.",
                "Work has continued to identify shared themes and training opportunities particularly in relation to PREVENT and Modern Slavery.",
                "An Independent Review of Multi-agency Domestic Abuse Processes was commissioned by North Yorkshire Police.",
                "This review has acknowledged the success of the Pilot Multi-Agency Risk Assessment Conference process in York and recommended that this model be adopted by North Yorkshire.",
                "Throughout the two year pilot, York MARAC has been held by conference call twice weekly.",
                "Information is shared on the cases to be discussed by the MARAC co-ordinator prior to the meetings so that Partners can interrogate their systems and identify their actions in relation to each case.",
                "The system has resulted in streamlined meetings and better participation across all partners.",
                "The proposal will see a Single York & North Yorkshire MARAC taking place twice weekly broken down into two sections with a break between to hear York and Selby cases and then the remainder of North Yorkshire.",
                "Mental health services attend the panel.",
                "All partners attend every meeting.",
                "Every referral is screened within five working days.",
                "All cases are reviewed monthly.",
                "All recommendations have been completed.",
                "The Channel Panel is chaired by the local authority.",
                "Prevent training was given to forty staff.",
                "Every school in the city has had Prevent training.",
                "The Home Office provides the intervention provider.",
                "Since April some cases have been dismissed from the process with the panel satisfied that the risk of radicalisation of those individuals has been mitigated.",
                "Dates for the Channel Panel have been booked for the whole year.",
                "All panel members have been trained.",
                "The panel has a new chair.",
                "Its co-ordinator shares the cases beforehand, so that partners can search their systems and settle their actions; meetings are shorter and better attended.",
                "It usually holds some cases.",
                "The action plan was approved by both boards.",
                "MARAC heard 1,998 cases in the year."
            })
    void CHN_07_lets_pass(String sentence) {
        assertThat(statements.reason(sentence)).as(sentence).isEmpty();
    }
}
