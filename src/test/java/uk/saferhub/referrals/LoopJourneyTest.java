package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.scoring.AMatrix;
import uk.saferhub.scoring.Matrices;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** What a referrer learns when the hub opens no case, takes nothing, or the referral is taken back. */
@SaferHubTest
class LoopJourneyTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Hubs hubs;

    @Autowired
    Matrices matrices;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    ReferralWorld at;
    Visitor housing;
    Visitor police;
    Visitor coordinator;

    @BeforeEach
    void aHubWithTwoAgencies() {
        at = new ReferralWorld(worlds, packs);
        at.open(hubs, matrices, AMatrix.ofTwoFactors());
        housing = new Visitor(port).signIn(at.world, "Housing Officer");
        police = new Visitor(port).signIn(at.world, "Police Constable");
        coordinator = new Visitor(port).signIn(at.world, "Hub Coordinator");
    }

    private static Visitor.Page on(Visitor visitor, String form, String action, Map<String, String> words) {
        return visitor.submit(visitor.get(form), action, words);
    }

    @Test
    void theOneAgencyTellsReferrerAndHubWhatCameOfIt() {
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        String alone = page + "/decision/alone";
        on(coordinator, alone, alone, Map.of("body", at.world.code() + "-police", "answer", "The police act."));
        assertThat(housing.get(page).body()).contains("says what came of it by").doesNotContain("Take this");
        assertThat(housing.get(page + "/result").body()).contains("HUB-03-E");
        assertThat(police.get("/").body()).contains("<strong>Act</strong>", page);
        assertThat(housing.get("/").body()).doesNotContain("<strong>Act</strong>");
        assertThat(owed(page)).isEqualTo(1);
        var bare = on(police, page + "/result", page + "/result", Map.of());
        assertThat(bare.status()).isEqualTo(400);
        on(police, page + "/result", page + "/result", Map.of("taken", "yes", "words", "Warned the visitors off."));
        assertThat(housing.get(page).body()).contains("Taken up.", "Warned the visitors off.");
        assertThat(coordinator.get(page).body()).contains("Warned the visitors off.");
        assertThat(owed(page)).isZero();
        assertThat(police.get("/").body()).doesNotContain("<strong>Act</strong>");
        assertThat(police.get(page + "/result").body()).contains("HUB-03-F");
    }

    @Test
    void whereItGoesAnotherWayTheReferrerIsAskedHowItEnded() {
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        String pathway = page + "/decision/pathway";
        on(coordinator, pathway, pathway, Map.of("listed", "adults", "answer", "Please refer to adult safeguarding."));
        assertThat(housing.get(page).body()).contains("says what came of it by");
        on(housing, page + "/result", page + "/result", Map.of("taken", "no", "words", "They closed it unseen."));
        assertThat(coordinator.get(page).body()).contains("Not taken up.", "They closed it unseen.");
    }

    @Test
    void onlyTheReferrerTakesAReferralBackAndOnlyUntilItIsDecided() {
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        assertThat(police.get(page + "/retraction").status()).isEqualTo(404);
        on(housing, page + "/retraction", page + "/retraction", Map.of("why", "She moved to another county."));
        assertThat(coordinator.get(page).body()).contains("Taken back", "She moved to another county.");
        assertThat(coordinator.get("/referrals").body()).doesNotContain(page);
        assertThat(coordinator.get(page + "/decision/decline").body()).contains("HUB-03-A");
        assertThat(housing.get(page + "/retraction").body()).contains("HUB-03-A");
    }

    @Test
    void aHubWithoutRoomSaysSoAndTheDraftWaits() {
        String draft = at.draft(housing, "Joan", "Adeyemi");
        LocalDate until = at.world
                .as(at.coordinator, Permission.READ_REFERRAL, actor -> actor.today())
                .plusDays(6);
        var words = new HashMap<>(Map.of("hub", at.hub(), "reason", "Two of three staff are away."));
        words.put("until-day", "" + until.getDayOfMonth());
        words.put("until-month", "" + until.getMonthValue());
        words.put("until-year", "" + until.plusYears(1).getYear());
        var long_ = on(coordinator, "/referral-intake", "/referral-intake/pauses", words);
        assertThat(long_.body()).contains("HUB-01-D");
        words.put("until-year", "" + until.getYear());
        on(coordinator, "/referral-intake", "/referral-intake/pauses", words);
        assertThat(housing.get("/referrals/new").body()).contains("Two of three staff are away.");
        at.world.area("Far side");
        at.world.alsoActsIn(
                at.world.areaCode("Far side"),
                at.world.person("Far Coordinator", "council", "governance", Reach.WHOLE_REALM, Permission.READ_HOME),
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.TRIAGE_REFERRAL);
        var far = new Visitor(port).signIn(at.world, "Far Coordinator");
        assertThat(far.submit(far.get("/referral-intake"), "/referral-intake/resumption", Map.of("hub", at.hub()))
                        .status())
                .as("another district's hub is not theirs to open")
                .isEqualTo(404);
        assertThat(housing.get(draft + "/check").body()).contains("HUB-01-C", "Two of three staff are away.");
        var refused = housing.submit(housing.get(draft + "/people"), draft + "/check", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        on(coordinator, "/referral-intake", "/referral-intake/resumption", Map.of("hub", at.hub()));
        assertThat(on(housing, draft + "/check", draft + "/check", Map.of()).path())
                .endsWith("/receipt");
    }

    @Test
    void aQuestionIsTheWholeOrganisationsAndTheHubDeclinesWhereNobodyAnswers() {
        at.world.person(
                "Housing Colleague",
                "housing",
                "hub",
                Reach.OWN_AGENCY,
                Permission.READ_HOME,
                Permission.MAKE_REFERRAL,
                Permission.READ_REFERRAL);
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        on(coordinator, page + "/questions", page + "/questions", Map.of("question", "Who holds the tenancy?"));
        Visitor colleague = new Visitor(port).signIn(at.world, "Housing Colleague");
        assertThat(colleague.get("/").body()).contains("<strong>Answer</strong>", page);
        String decline = page + "/decision/decline";
        on(coordinator, decline, decline, Map.of("listed", "below", "answer", "We could not learn enough."));
        assertThat(housing.get(page).body()).contains("Declined", "We could not learn enough.");
        assertThat(colleague.get("/").body()).doesNotContain("<strong>Answer</strong>");
    }

    @Test
    void aHubAnswersWhatWasAskedAboutItsOwnReferral() {
        at.world.person(
                "Hub Referrer",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.MAKE_REFERRAL,
                Permission.READ_REFERRAL,
                Permission.READ_PERSON);
        Visitor referrer = new Visitor(port).signIn(at.world, "Hub Referrer");
        String page = "/referrals/" + at.refer(referrer, "Joan", "Adeyemi");
        on(coordinator, page + "/questions", page + "/questions", Map.of("question", "Who holds the tenancy?"));
        assertThat(coordinator.get(page).body()).doesNotContain("Send the answer");
        on(referrer, page, page + "/answers", Map.of("answer", "His mother does"));
        assertThat(coordinator.get(page).body()).contains("His mother does");
    }

    private static int owed(String page) {
        return TestDatabase.owner()
                .sql("select count(*)::int from due_referrals where kind = 'result' and href = :page")
                .param("page", page)
                .query(Integer.class)
                .single();
    }

    /** A figure that is computed anew says what it could say on its own day. */
    @Test
    void AUD_03_aReferralThatWasDecidedLaterWasOpenThen() {
        Instant before = worlds.clock().instant();
        String page = "/referrals/" + at.refer(housing, "Joan", "Adeyemi");
        Instant received = worlds.clock().instant();
        on(coordinator, page + "/questions", page + "/questions", Map.of("question", "Who holds the tenancy?"));
        Instant asked = worlds.clock().instant();
        on(housing, page, page + "/answers", Map.of("answer", "His mother does"));
        Instant answered = worlds.clock().instant();
        String decline = page + "/decision/decline";
        on(coordinator, decline, decline, Map.of("listed", "below", "answer", "Not for us."));
        assertThat(known(before)).isEmpty();
        assertThat(known(received)).containsExactly("received open");
        assertThat(known(asked)).containsExactly("more_info open");
        assertThat(known(answered)).containsExactly("received open");
        assertThat(known(worlds.clock().instant())).containsExactly("declined decided");
        assertThat(known(null)).containsExactly("declined decided");
    }

    /** @param when null for now */
    private List<String> known(@Nullable Instant when) {
        return at.world.as(at.coordinator, Permission.READ_REFERRAL, actor -> {
            client.sql("select set_config('saferhub.known_at', :when, true)")
                    .param("when", when == null ? "" : when.toString())
                    .query(String.class)
                    .single();
            return client.sql("""
                    select status || case when decided_on is null then ' open' else ' decided' end from published_referrals
                    """).query(String.class).list();
        });
    }
}
