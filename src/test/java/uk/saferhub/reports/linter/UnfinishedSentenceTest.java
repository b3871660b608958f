package uk.saferhub.reports.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.document.Glossary;

/** RPT-UNFINISHED (RPT-05, F000-020, M18). */
class UnfinishedSentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Work has continued through the City Centre Hotspot group with Operation Erase tackling alcohol related anti-social behaviour and Operation.",
                "Work continued with Operation Erase and Operation. There have been few complaints.",
                "Operation Erase ran alongside Project.",
                "Operation Erase tackled begging and.",
                "The group was supported by the.",
                "Patrols were increased in the city centre and the",
                "The fund was matched by.",
                "The team worked with partners including.",
                "A total of.",
                "Support came from Councillor.",
                "The order was made because of.",
                "The review was carried out in order to.",
                "The number of patrols was .",
                "The grant of £ was spent.",
                "Incidents rose by %.",
                "The partnership will.",
                "The board agreed that it should be a.",
                "The Neighbourhood Enforcement Team have issued.",
                "Work on this is led by PC.",
                "The strategy, approved in May,",
                "The partnership will:",
                "There were more than.",
                "The radios are used by the Co-ordinator or the.",
                "Full details are in Appendix.",
                "The scheme covers alcohol related anti-social.",
                "It was delivered with Operation and the British Transport Police.",
                "Joint days of action were held as part of Operation, with partners."
            })
    void RPT_UNFINISHED_finds(String text) {
        assertThat(findings(text)).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Work has continued with Operation Erase tackling alcohol related anti-social behaviour.",
                "These are the people that we work with.",
                "The group has agreed what it will report on.",
                "The rule was adhered to.",
                "The scheme is now in operation.",
                "The Operation was a success.",
                "York is safer than it was.",
                "It remains a safe place for residents, visitors and those who work there.",
                "The team have prosecuted for a breach of a notice resulting in a fine.",
                "Information is shared prior to the meetings so that partners can identify their actions in relation to each.",
                "The order was in force from 9 a.m. to 5 p.m. Officers attended.",
                "Advice was given by Cllr. Smith and Insp. Jones.",
                "Both agencies report their performance through separate Board Structures rather than through the Community Safety Partnership.",
                "There are no identified risks relevant to this report.",
                "Data on the Council’s KPI machine is due to be updated in November.",
                "Members are asked to note and comment on the contents of this report.",
                "The Project ended in March.",
                "The cost was £2,000, or 4% of the budget.",
                "Notices were issued (64 in all).",
                "Section 59 sets out the test, and Appendix 1 the list.",
                "The warnings that the team has issued.",
                "The visit was carried out by both teams, as it should have been.",
                "We asked what the money was spent on.",
                "The officers involved carried on."
            })
    void RPT_UNFINISHED_lets_pass(String text) {
        assertThat(findings(text)).as(text).isEmpty();
    }

    private static List<Finding> findings(String text) {
        return Linter.read(
                        new Papers().main(text).paper(),
                        new Glossary(Map.of()),
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2019, 10, 31))
                .stream()
                .filter(finding -> finding.rule().equals("RPT-UNFINISHED"))
                .toList();
    }
}
