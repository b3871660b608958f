package uk.saferhub.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.Visibility;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A case's clocks over HTTP: paused, let run again, met; what the list, the case and an agency see of them. */
@SaferHubTest
class ClockPagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @LocalServerPort
    int port;

    CaseWorld at;
    OpenedCase opened;
    LocalDate today;
    LocalDate review;

    @BeforeEach
    void aCaseToBeReviewedNextWeek() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        review = WorkingDays.ENGLAND_AND_WALES.add(today, 5);
        opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("Bootham Row", today.minusDays(2), review), actor));
    }

    @Test
    void WRK_07_aPauseMovesTheReviewEverywhereAndItsEndMovesItBack() {
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        String path = "/cases/" + opened.reference();
        var clocks = hub.get(path + "/clocks");
        assertThat(clocks.body()).contains("Review of the case", "What an agency knows", "Pause the clock");
        UUID clock = clock("CASE_REVIEW");
        var wrong = hub.submit(clocks, path + "/clocks", Map.of("clock", clock.toString(), "reason", "records-away"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("no reason to pause that clock", "Enter the last day that does not count");
        LocalDate until = today.plusDays(6);
        int lost = (int) today.datesUntil(until.plusDays(1))
                .filter(WorkingDays.ENGLAND_AND_WALES::isWorkingDay)
                .count();
        var words = days("from", today);
        words.putAll(days("until", until));
        words.putAll(Map.of("clock", clock.toString(), "reason", "court", "words", "The hearing comes first"));
        var paused = hub.submit(wrong, path + "/clocks", words);
        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body()).contains("Paused until", "The hearing comes first", "Let it run again");
        LocalDate moved = WorkingDays.ENGLAND_AND_WALES.add(review, lost);
        assertThat(due()).isEqualTo(moved);
        assertThat(hub.get(path).body()).contains("Paused until", "Clock paused");
        assertThat(hub.get("/clocks?state=PAUSED").body()).contains(opened.reference());
        // A second pause is not offered, and a form that was open before is refused.
        var again = hub.submit(clocks, path + "/clocks", words);
        assertThat(again.status()).isIn(400, 409);

        String resumption = path + "/clocks/" + clock + "/resumption";
        var resumed = hub.submit(paused, resumption, Map.of());
        assertThat(resumed.body()).contains("It ran again from").doesNotContain("Let it run again");
        assertThat(due()).isEqualTo(review);
        assertThat(hub.submit(resumed, resumption, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void WRK_07_anAgencySeesItsOwnClockAndPausesNone() {
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        String path = "/cases/" + opened.reference() + "/clocks";
        var clocks = housing.get(path);
        assertThat(clocks.body())
                .contains("What an agency knows")
                .doesNotContain("Review of the case", "Pause the clock");
        assertThat(housing.get("/clocks").body())
                .contains(opened.reference())
                .doesNotContain("Review of the case</td>");
        var form = housing.get("/cases/" + opened.reference() + "/contributions");
        assertThat(housing.submit(form, path, Map.of()).status()).isEqualTo(403);
        Visitor health = new Visitor(port).signIn(at.world, "Health Officer");
        assertThat(health.get(path).status()).isEqualTo(404);
        assertThat(health.get("/clocks").body()).doesNotContain(opened.reference());
        at.as(
                at.housing,
                WORK_CASE,
                actor -> cases.contribute(opened.reference(), "Known since May", Visibility.ALL, today, actor));
        assertThat(met("RESEARCH_ANSWER")).isTrue();
        assertThat(housing.get(path).body()).contains("Done in time");
    }

    @Test
    void WRK_07_aReviewMeetsItsClockAndStartsTheNextAndClosingStopsWhatIsOwed() {
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.review(opened.reference(), today, "Quieter", 20, "medium", today.plusDays(28), 0, actor);
            return 1;
        });
        assertThat(TestDatabase.owner()
                        .sql(
                                "select due_on from clock where record_id = :id and kind = 'CASE_REVIEW' and ended_on is null")
                        .param("id", opened.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusDays(28));
        assertThat(TestDatabase.owner()
                        .sql(
                                "select result from published_clocks where id = :id and kind = 'case-review' and ended_on is not null")
                        .param("id", opened.id())
                        .query(String.class)
                        .single())
                .isEqualTo("in-time");
    }

    @Test
    void HUB_08_E_aReviewIsNotPutOffByTypingALaterDay() {
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        String path = "/cases/" + opened.reference() + "/particulars";
        var words = days("next", review.plusDays(1));
        words.putAll(Map.of("title", "Bootham Row", "aim", "Quiet nights"));
        var later = hub.submit(hub.get(path), path, words);
        assertThat(later.status()).isEqualTo(409);
        assertThat(later.body()).contains("HUB-08-E");
        assertThat(due()).isEqualTo(review);
        words.putAll(days("next", review));
        assertThat(hub.submit(hub.get(path), path, words).status()).isEqualTo(200);
        words.putAll(days("next", review.minusDays(1)));
        assertThat(hub.submit(hub.get(path), path, words).status()).isEqualTo(200);
        assertThat(due()).isEqualTo(review.minusDays(1));
    }

    @Test
    void WRK_07_whatIsSetAnewWhileItIsLateCountsAsLateAndWhatIsStoppedDoesNot() {
        UUID subject = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        at.as(at.hub, MANAGE_CASE, actor -> {
            clocks.start(update(subject, today.minusDays(1)), actor);
            clocks.start(update(other, today.minusDays(1)), actor);
            return 1;
        });
        at.as(at.hub, MANAGE_CASE, actor -> {
            clocks.start(update(subject, today.plusDays(20)), actor);
            clocks.stop(ClockKind.VICTIM_UPDATE, other, today);
            return 1;
        });
        assertThat(TestDatabase.owner()
                        .sql(
                                "select result from published_clocks where id = :id and kind = 'victim-update' order by due_on")
                        .param("id", opened.id())
                        .query(String.class)
                        .list())
                .containsExactly("late", "open");
    }

    @Test
    void WRK_07_whatWasOpenBeforeClocksWereKeptGetsTheClockThatItLacksAndOnlyOnce() {
        JdbcClient owner = TestDatabase.owner();
        UUID referral = UUID.randomUUID();
        UUID complaint = UUID.randomUUID();
        owner.sql("delete from clock where realm_id = :realm")
                .param("realm", at.world.realm("hub"))
                .update();
        old(owner, referral, """
                insert into referral (id, realm_id, area_id, reference, hub, organisation_id, referred_by, received_at, decide_by,
                  status, kind, title, words, changed_at, changed_by)
                select :id, :realm, :area, 'R-' || :word, h.code, :organisation, :account, :day::date + time '09:00', :day::date + 4,
                  'RECEIVED', 'PLACE', 'Bootham Row', '{}', :day::date + time '09:00', :account
                from referral_hub h where h.receiving_realm_id = :realm limit 1
                """);
        old(owner, complaint, """
                insert into entry (id, realm_id, area_id, register, reference, happened_on, organisation_id, recorded_by, recorded_at)
                values (:id, :realm, :area, 'complaint', 'CO-' || :word, :day, :organisation, :account, :day::date + time '09:00')
                """);
        old(owner, complaint, """
                insert into complaint (id, realm_id, received_on, kind, source, place, acknowledge_by, answer_by)
                values (:id, :realm, :day, 'noise', 'PHONE', 'Bootham Row', :day::date + 1, :day::date + 9)
                """);
        for (int times = 0; times < 2; times++) migrate(owner);
        assertThat(running(owner))
                .containsExactlyInAnyOrder(
                        "CASE_REVIEW " + review,
                        "RESEARCH_ANSWER " + today.plusDays(5),
                        "REFERRAL_DECISION " + today.plusDays(2),
                        "COMPLAINT_ACKNOWLEDGEMENT " + today.minusDays(1),
                        "COMPLAINT_ANSWER " + today.plusDays(7));
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        assertThat(hub.get("/cases/" + opened.reference() + "/clocks").body())
                .contains("Review of the case", "What an agency knows", "Pause the clock");
        assertThat(hub.get("/clocks").body()).contains(opened.reference());
    }

    private void old(JdbcClient owner, UUID id, String sql) {
        owner.sql(sql)
                .param("id", id)
                .param("realm", at.world.realm("hub"))
                .param("area", at.world.area())
                .param("word", id.toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT))
                .param("organisation", at.organisation("Housing"))
                .param("account", at.housing)
                .param("day", today.minusDays(2))
                .update();
    }

    /** What the migrations say, as they stand; they name no realm, so that they can be said again. */
    private static void migrate(JdbcClient owner) {
        for (String module : List.of("referrals", "cases", "complaints"))
            try (var files = Files.list(Path.of("src/main/java/uk/saferhub", module, "db"))) {
                Path file = files.filter(one -> one.toString().endsWith("__clocks_of_what_was_open_before.sql"))
                        .findFirst()
                        .orElseThrow();
                owner.sql(Files.readString(file)).update();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
    }

    private List<String> running(JdbcClient owner) {
        return owner.sql("select kind || ' ' || due_on from clock where realm_id = :realm and ended_on is null")
                .param("realm", at.world.realm("hub"))
                .query(String.class)
                .list();
    }

    private ClockRun update(UUID subject, LocalDate due) {
        return new ClockRun(
                ClockKind.VICTIM_UPDATE,
                subject,
                opened.id(),
                opened.reference(),
                at.world.realm("hub"),
                at.world.area(),
                at.organisation("Hub"),
                today.minusDays(2),
                due);
    }

    private UUID clock(String kind) {
        return TestDatabase.owner()
                .sql("select id from clock where record_id = :id and kind = :kind")
                .param("id", opened.id())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private boolean met(String kind) {
        return TestDatabase.owner()
                .sql("select met from clock where record_id = :id and kind = :kind")
                .param("id", opened.id())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    private LocalDate due() {
        return TestDatabase.owner()
                .sql("select next_review_on from hub_case where id = :id")
                .param("id", opened.id())
                .query(LocalDate.class)
                .single();
    }

    private static Map<String, String> days(String name, LocalDate day) {
        var words = new LinkedHashMap<String, String>();
        words.put(name + "-day", String.valueOf(day.getDayOfMonth()));
        words.put(name + "-month", String.valueOf(day.getMonthValue()));
        words.put(name + "-year", String.valueOf(day.getYear()));
        return words;
    }
}
