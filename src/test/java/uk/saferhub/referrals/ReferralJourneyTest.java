package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.scoring.AMatrix;
import uk.saferhub.scoring.Matrices;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A partner refers, agencies score, the hub decides, the partner reads the answer: as people at browsers. */
@SaferHubTest
class ReferralJourneyTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Hubs hubs;

    @Autowired
    Matrices matrices;

    @LocalServerPort
    int port;

    ReferralWorld at;
    World world;
    Visitor housing;
    Visitor police;
    Visitor coordinator;

    @BeforeEach
    void aHubWithTwoAgencies() {
        at = new ReferralWorld(worlds, packs);
        world = at.world;
        at.open(hubs, matrices, AMatrix.ofTwoFactors());
        housing = new Visitor(port).signIn(world, "Housing Officer");
        police = new Visitor(port).signIn(world, "Police Constable");
        coordinator = new Visitor(port).signIn(world, "Hub Coordinator");
    }

    private static Visitor.Page on(Visitor visitor, String form, String action, Map<String, String> words) {
        return visitor.submit(visitor.get(form), action, words);
    }

    private static Map<String, String> score(String often, String harm) {
        var answers = new HashMap<String, String>();
        answers.put("q-often", often);
        answers.put("q-harm", harm);
        answers.put("q-harm-reason", "As we know it");
        return answers;
    }

    @Test
    void fromThePartnersFormToTheAnswerOnThePartnersPage() {
        String reference = at.refer(housing, "Joan", "Adeyemi");
        String page = "/referrals/" + reference;
        assertThat(housing.get(page).body()).contains("Received", "Strangers come at night");
        assertThat(coordinator.get("/referrals").body()).contains(reference, "in 5 working days");

        Visitor.Page hub = coordinator.get(page);
        assertThat(hub.body()).contains("What Housing Officer", "Agree the score first");
        assertThat(hub.body()).doesNotContain("9 Hidden Lane");

        on(coordinator, page, page + "/scorers", Map.of("agency", world.code() + "-police"));
        assertThat(police.get("/").body()).contains("<strong>Score</strong>", page + "/score");
        on(police, page + "/score", page + "/score", score("daily", "life"));
        assertThat(police.get("/").body()).doesNotContain("<strong>Score</strong>");
        on(coordinator, page + "/score", page + "/score", score("daily", "nuisance"));
        assertThat(coordinator.get(page).body()).contains("Risk to life (6)", "Nuisance (0)", "Being looked at");
        assertThat(housing.get(page).body()).doesNotContain("Risk to life").doesNotContain("Agree");

        Visitor.Page partly = on(
                coordinator,
                page + "/agreed-score",
                page + "/agreed-score",
                Map.of("q-often", "daily", "reason", "Talked over"));
        assertThat(partly.status()).isEqualTo(400);
        assertThat(partly.body()).contains("at least 5, 1 unanswered");

        var agreed = score("daily", "life");
        agreed.put("reason", "The knife was seen");
        Visitor.Page after = on(coordinator, page + "/agreed-score", page + "/agreed-score", agreed);
        assertThat(after.body()).contains("Agreed: 11, High.", "first action in 2 working days");

        Visitor.Page accepted = on(
                coordinator,
                page + "/decision/accept",
                page + "/decision/accept",
                Map.of(
                        "body",
                        world.code() + "-police",
                        "invited",
                        world.code() + "-housing",
                        "reason",
                        "Between us",
                        "answer",
                        "It is now a case. Police lead."));
        assertThat(accepted.body()).contains("Accepted", "Between us", "Open case C-");
        Visitor.Page told = housing.get(page);
        assertThat(told.body()).contains("Accepted", "It is now a case. Police lead.");
        assertThat(told.body())
                .doesNotContain("Between us", "Open case")
                .doesNotContain("The knife was seen")
                .doesNotContain("11, High");
    }

    @Test
    void IDX_08_factorsOnRecordStandBesideTheMatrixForWhoeverMayReadThePerson() {
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        TestDatabase.owner()
                .sql("""
                        insert into person_factor (id, realm_id, person_id, code, source, held_from, held_until, organisation_id,
                          recorded_by, known_at)
                        select gen_random_uuid(), p.realm_id, p.person_id, f.code, 'She says so', date '2026-01-01', f.until,
                          r.organisation_id, r.referred_by, r.received_at
                        from referral r join referral_party p on p.referral_id = r.id
                        cross join (values ('debt', null), ('drugs', date '2026-02-01')) as f (code, until)
                        where r.reference = :reference
                        """)
                .param("reference", page.substring("/referrals/".length()))
                .update();
        for (String form : java.util.List.of("/score", "/agreed-score"))
            assertThat(coordinator.get(page + form).body())
                    .contains("Factors on record", "Joan Adeyemi: In debt", "answer no question")
                    .doesNotContain("Uses drugs", "She says so");
        // Whose role does not read health sees that Housing knows something (SHR-04).
        world.person(
                "Hub Clerk",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_REFERRAL,
                Permission.SCORE_REFERRAL,
                Permission.READ_PERSON);
        assertThat(new Visitor(port)
                        .signIn(world, "Hub Clerk")
                        .get(page + "/score")
                        .body())
                .contains("Joan Adeyemi: held back: ask housing")
                .doesNotContain("In debt");
        // Police are asked to score and do not know her entry.
        on(coordinator, page, page + "/scorers", Map.of("agency", world.code() + "-police"));
        assertThat(police.get(page + "/score").body())
                .contains("Save our score")
                .doesNotContain("Factors on record", "In debt");
    }

    @Test
    void moreIsAskedAndAnsweredBeforeItIsDeclinedWithAReason() {
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");

        on(coordinator, page + "/questions", page + "/questions", Map.of("question", "Who holds the tenancy?"));
        assertThat(coordinator.get(page).body()).contains("waiting for the referrer");
        assertThat(housing.get(page).body()).contains("Who holds the tenancy?", "Send the answer");
        assertThat(coordinator.get(page + "/decision/decline").body()).contains("Decline and tell the referrer");
        assertThat(coordinator.get("/").body()).contains("<strong>Chase</strong>");

        on(housing, page, page + "/answers", Map.of("answer", "His mother does"));
        assertThat(coordinator.get(page).body()).contains("His mother does");

        Visitor.Page bare =
                on(coordinator, page + "/decision/decline", page + "/decision/decline", Map.of("answer", ""));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("Choose why it is declined", "Write what the referrer will be told");

        on(
                coordinator,
                page + "/decision/decline",
                page + "/decision/decline",
                Map.of("listed", "below", "answer", "Not for the hub. Refer again if it gets worse."));
        assertThat(housing.get(page).body()).contains("Declined", "Refer again if it gets worse.");
        assertThat(coordinator.get(page).body()).contains("Scores too low");
        assertThat(TestDatabase.owner()
                        .sql(
                                "select verb from happening h join referral r on r.id = h.record_id where r.reference = :reference order by h.id")
                        .param("reference", page.substring("/referrals/".length()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "referral_received",
                        "referral_screening_began",
                        "referral_more_asked",
                        "referral_answered",
                        "referral_declined");
    }

    @Test
    void aStaleDecisionIsNotTaken() {
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        Visitor.Page opened = coordinator.get(page + "/decision/decline");
        on(coordinator, page, page + "/scorers", Map.of("agency", world.code() + "-police"));

        Visitor.Page late =
                coordinator.submit(opened, page + "/decision/decline", Map.of("listed", "below", "answer", "No."));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Being looked at", "Declined", "Scores too low", "No.");
        assertThat(coordinator.get(page).body()).contains("Being looked at");
    }

    @Test
    void aPossibleMatchIsShownToTheHubAndConfirmedByAPerson() {
        at.refer(police, "Joan", "Adeyemi");
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemy");

        String hub = coordinator.get(page).body();
        assertThat(hub).contains("Joan Adeyemi", "Same date of birth", "Same person");
        var person = Pattern.compile("name=\"person\" value=\"(P-\\w+)\"").matcher(hub);
        var other = Pattern.compile("name=\"other\" value=\"(P-\\w+)\"").matcher(hub);
        assertThat(person.find() && other.find()).isTrue();
        Visitor.Page after = coordinator.submit(
                coordinator.get(page),
                page + "/matches",
                Map.of("person", person.group(1), "other", other.group(1), "decision", "SAME"));
        assertThat(after.body()).contains("<strong>Same person</strong>");
        assertThat(housing.get(page).body()).doesNotContain("Joan Adeyemi").doesNotContain("Same date of birth");

        String theirs = "/people/" + person.group(1);
        assertThat(housing.get(theirs).body()).contains("9 Hidden Lane").doesNotContain("Joan Adeyemi");
        assertThat(coordinator.get(theirs).body())
                .contains("A safe address, held by housing")
                .doesNotContain("9 Hidden Lane");
        assertThat(police.get(theirs).status()).isEqualTo(404);
    }

    @Test
    void anotherAgencyLearnsNothingNotEvenThatItIsThere() {
        String reference = at.refer(housing, "Joan", "Adeyemi");
        Visitor.Page hidden = police.get("/referrals/" + reference);
        Visitor.Page absent = police.get("/referrals/R-0000000");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        for (String part : new String[] {"/score", "/receipt"})
            assertThat(police.get("/referrals/" + reference + part).body()).isEqualTo(absent.body());
        assertThat(police.get("/referrals?view=waiting").body()).doesNotContain(reference);
        assertThat(police.get("/referrals/" + reference + "/agreed-score").status())
                .isEqualTo(403);
        assertThat(police.get("/referrals/" + reference + "/decision/accept").status())
                .isEqualTo(403);
    }

    @Test
    void aDraftIsItsWritersAlone() {
        Visitor.Page tasks =
                housing.submit(housing.get("/referrals/new"), "/referrals/new", Map.of("hub", world.code() + "-hub"));
        ReferralWorld.fill(housing, tasks.path(), "worry", Map.of("worry", "Strangers come at night"));

        assertThat(housing.get(tasks.path() + "/worry").body()).contains("Strangers come at night");
        assertThat(housing.get("/referrals/new").body()).contains(tasks.path());
        assertThat(police.get(tasks.path()).status()).isEqualTo(404);
        assertThat(coordinator.get(tasks.path()).status()).isEqualTo(403);
        Visitor.Page early = housing.submit(housing.get(tasks.path() + "/worry"), tasks.path() + "/check", Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("HUB-01-A");
    }
}
