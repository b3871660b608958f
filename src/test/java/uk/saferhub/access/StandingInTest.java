package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.actions.ActionWorld;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.kernel.Decision;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A deputy acts for somebody who is away: within the rights of both, and told as the deputy. */
@SaferHubTest
class StandingInTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    @Test
    void WRK_06_aDeputySeesTheAbsentPersonsWorkAndAnswersItAsDeputy() {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID away = at.person("Away Officer");
        at.person("Deputy Officer");
        String action = at.raised("Write to the residents", away, 0);
        Visitor deputy = new Visitor(port).signIn(at.world, "Deputy Officer");
        assertThat(deputy.get("/").body()).doesNotContain("Write to the residents");

        Visitor absent = new Visitor(port).signIn(at.world, "Away Officer");
        Visitor.Page arranged = absent.submit(absent.get("/me/cover"), "/me/cover", away(at, "Deputy Officer"));
        assertThat(arranged.body()).contains("Deputy Officer").contains("stands in");

        assertThat(deputy.get("/").body()).contains("Away Officer").contains("is away until");
        String cover = cover(away);
        Visitor.Page home = deputy.submit(deputy.get("/me/cover"), "/me/cover/" + cover + "/start", Map.of());
        assertThat(home.body()).contains("Deputy Officer for Away Officer").contains("Write to the residents");
        assertThat(home.body()).contains("You stand in for Away Officer", "Step back to your own work");
        Visitor.Page done = deputy.submit(
                deputy.get("/actions/" + action),
                "/actions/" + action + "/answers",
                Map.of(
                        "event",
                        "DONE",
                        "words",
                        "Letters sent",
                        "held-day",
                        String.valueOf(at.today.getDayOfMonth()),
                        "held-month",
                        String.valueOf(at.today.getMonthValue()),
                        "held-year",
                        String.valueOf(at.today.getYear())));
        assertThat(done.status()).isEqualTo(200);
        assertThat(TestDatabase.owner()
                        .sql("""
                                select p.name || ', ' || (h.facts ->> 'stands_in_for') from happening h join account p on p.id = h.actor_id
                                where h.verb = 'action_done' and h.facts ->> 'reference' = :reference""")
                        .param("reference", action)
                        .query(String.class)
                        .single())
                .isEqualTo("Deputy Officer, Away Officer");

        absent.submit(absent.get("/me/cover"), "/me/cover/" + cover + "/end", Map.of());
        assertThat(deputy.get("/").body()).as("over at the next request").doesNotContain(" for Away Officer");
    }

    @Test
    void WRK_06_aDeputyHasNeitherMoreThanTheAbsentPersonNorMoreThanTheirOwn() {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID away = at.person("Away Officer");
        UUID deputy = at.person("Deputy Officer");
        at.world.alsoActs(away, "Council", "channel", Reach.WHOLE_REALM, READ_CHANNEL);
        at.world.alsoActs(deputy, "Council", "hub", Reach.WHOLE_REALM, READ_CASE);
        at.world.alsoActs(deputy, "Health", "governance", Reach.WHOLE_REALM, READ_STRATEGY);
        Visitor absent = new Visitor(port).signIn(at.world, "Away Officer");
        absent.submit(absent.get("/me/cover"), "/me/cover", away(at, "Deputy Officer"));

        desk.serve(deputy, away, READ_MEETING, List.of(), "test", actor -> {
            assertThat(actor.worksAs()).isEqualTo(away);
            assertThat(actor.may(READ_MEETING)).isTrue();
            assertThat(actor.may(READ_CHANNEL)).as("only the absent person may").isFalse();
            assertThat(actor.may(READ_CASE)).as("only the deputy may").isFalse();
            assertThat(actor.may(READ_STRATEGY)).as("for another body").isFalse();
            assertThat(actor.sight(READ_MEETING).within()).isNotNull();
            return true;
        });
        bar(at, away);
        Visitor visitor = new Visitor(port).signIn(at.world, "Deputy Officer");
        assertThat(visitor.get("/meetings/decisions/" + at.decision).status()).isEqualTo(200);
        visitor.submit(visitor.get("/me/cover"), "/me/cover/" + cover(away) + "/start", Map.of());
        assertThat(visitor.get("/meetings/decisions/" + at.decision).status())
                .as("a record from which the absent person is barred is not seen in their place")
                .isEqualTo(404);
        assertThat(visitor.get("/cases").status()).isEqualTo(403);
        assertThat(visitor.get("/channel").status()).isEqualTo(403);
    }

    @Test
    void WRK_06_D_aFormThatWasOpenedInSomebodysPlaceIsNotRecordedAsOnesOwnNorTheOtherWayAbout() {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID away = at.person("Away Officer");
        at.person("Deputy Officer");
        String action = at.raised("Write to the residents", null, 0);
        Visitor absent = new Visitor(port).signIn(at.world, "Away Officer");
        absent.submit(absent.get("/me/cover"), "/me/cover", away(at, "Deputy Officer"));
        Visitor deputy = new Visitor(port).signIn(at.world, "Deputy Officer");
        String path = "/actions/" + action;
        Visitor.Page asOneself = deputy.get(path);
        deputy.submit(deputy.get("/me/cover"), "/me/cover/" + cover(away) + "/start", Map.of());
        Visitor.Page asDeputy = deputy.get(path);

        Visitor.Page refused = deputy.submit(asOneself, path + "/answers", answer(at, "Said as myself"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("WRK-06-D", "in one person’s place".replace('’', '\''));
        deputy.submit(deputy.get("/me/cover"), "/me/cover/back", Map.of());
        assertThat(deputy.submit(asDeputy, path + "/answers", answer(at, "Said for another"))
                        .body())
                .contains("WRK-06-D");
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*) from happening where verb = 'action_done' and facts ->> 'reference' = :reference")
                        .param("reference", action)
                        .query(Long.class)
                        .single())
                .isZero();
        // What was typed is not lost: it stands on the page once more, and is sent as oneself.
        Visitor.Page again = deputy.get(path);
        assertThat(again.body()).contains("Said for another");
        assertThat(deputy.submit(again, path + "/answers", answer(at, "Said for another"))
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, String> answer(ActionWorld at, String words) {
        return Map.of(
                "event", "DONE",
                "words", words,
                "held-day", String.valueOf(at.today.getDayOfMonth()),
                "held-month", String.valueOf(at.today.getMonthValue()),
                "held-year", String.valueOf(at.today.getYear()));
    }

    @Test
    void WRK_06_A_and_B_aDeputyIsAColleagueAndAnAbsenceEndsAfterItBegins() {
        LocalDate today = LocalDate.of(2026, 6, 4);
        UUID ann = UUID.randomUUID();
        List<Covers.Colleague> colleagues = List.of(new Covers.Colleague(ann, "Ann"));
        assertThat(Covers.mayCover(colleagues, ann).isAllowed()).isTrue();
        assertThat(rule(Covers.mayCover(colleagues, UUID.randomUUID()))).isEqualTo("WRK-06-A");
        assertThat(rule(Covers.mayBeAway(today, today.minusDays(1), today))).isEqualTo("WRK-06-B");
        assertThat(rule(Covers.mayBeAway(today, today.plusYears(2), today))).isEqualTo("WRK-06-B");
        assertThat(Covers.mayBeAway(today, today, today).isAllowed()).isTrue();
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }

    private static Map<String, String> away(ActionWorld at, String deputy) {
        String id = TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", at.world.email(deputy))
                .query(String.class)
                .single();
        LocalDate until = at.today.plusDays(3);
        return Map.of(
                "deputy", id,
                "from-day", String.valueOf(at.today.getDayOfMonth()),
                "from-month", String.valueOf(at.today.getMonthValue()),
                "from-year", String.valueOf(at.today.getYear()),
                "until-day", String.valueOf(until.getDayOfMonth()),
                "until-month", String.valueOf(until.getMonthValue()),
                "until-year", String.valueOf(until.getYear()));
    }

    private static String cover(UUID absent) {
        return TestDatabase.owner()
                .sql("select id from cover where absent_id = :absent")
                .param("absent", absent)
                .query(String.class)
                .single();
    }

    private static void bar(ActionWorld at, UUID account) {
        TestDatabase.owner()
                .sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), e.id, e.realm_id, :account, 'a relative', e.recorded_at, :account from entry e
                        where e.reference = :reference""")
                .param("account", account)
                .param("reference", at.decision)
                .update();
    }
}
