package uk.saferhub.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.ActionWorld;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.kernel.Decision;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** WRK-02: somebody reminds themselves on any record that they may see; nobody else learns of it. */
@SaferHubTest
class ReminderTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @LocalServerPort
    int port;

    ActionWorld at;
    UUID officer;
    Visitor visitor;

    @BeforeEach
    void anOfficerWhoReadsADecision() {
        at = new ActionWorld(worlds, meetings, raise);
        officer = at.person("Officer");
        at.person("Colleague");
        visitor = new Visitor(port).signIn(at.world, "Officer");
    }

    @Test
    void WRK_02_itIsMadeAtTheFootOfARecordComesUpTodayAndIsPutOffOrDone() {
        String record = "/meetings/decisions/" + at.decision;
        String form = "/reminders/new?on=" + at.decision;
        assertThat(visitor.get(record).body()).contains("Remind me of this record", form);
        Visitor.Page wrong = visitor.submit(visitor.get(form), "/reminders", Map.of("words", "Ask for the plans"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter the day", "Ask for the plans");
        Visitor.Page past = made("Ask for the plans", at.today.minusDays(1));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body()).contains("Choose today or a later day");
        assertThat(made("Ask for the plans", at.today).path()).isEqualTo(record);
        assertThat(visitor.get("/").body()).contains("Remember", at.decision + ": Ask for the plans");
        String path = path();
        Visitor.Page off = visitor.submit(visitor.get(path), path + "/day", day(at.today.plusDays(30)));
        assertThat(off.path()).isEqualTo("/");
        assertThat(off.body()).doesNotContain("Ask for the plans");
        assertThat(visitor.get("/calendar/dates").body()).contains(at.decision + ": Ask for the plans");
        visitor.submit(visitor.get(path), path + "/done", Map.of());
        assertThat(visitor.get("/calendar/dates").body()).doesNotContain("Ask for the plans");
        assertThat(visitor.get(path).status()).isEqualTo(404);
    }

    @Test
    void SHR_14_nobodyElseReadsItAndItGoesWithTheRecord() {
        made("Ask about the lamps", at.today);
        String path = path();
        Visitor colleague = new Visitor(port).signIn(at.world, "Colleague");
        assertThat(colleague.get("/?whose=team").body()).doesNotContain("Ask about the lamps");
        assertThat(colleague.get(path).status()).isEqualTo(404);
        at.world.person("Stranger", "Health", "governance", Reach.OWN_AGENCY, uk.saferhub.access.Permission.READ_HOME);
        Visitor stranger = new Visitor(port).signIn(at.world, "Stranger");
        assertThat(stranger.get("/reminders/new?on=" + at.decision).status())
                .as("a record that may not be known is as one that is not")
                .isEqualTo(404);
        bar();
        assertThat(visitor.get("/").body()).as("barred since").doesNotContain("Ask about the lamps");
        assertThat(visitor.get(path).status()).isEqualTo(404);
        TestDatabase.owner().sql("""
                        insert into record_end (record_id, realm_id, ended_at)
                        select record_id, realm_id, made_at from reminder where account_id = :officer""").param("officer", officer).update();
        assertThat(TestDatabase.owner()
                        .sql("select words from reminder where account_id = :officer and done_at is not null")
                        .param("officer", officer)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void WRK_02_A_itComesUpFromTodayOnAndWithinTwoYears() {
        LocalDate today = LocalDate.of(2026, 6, 4);
        assertThat(Reminders.mayBeOn(today, today).isAllowed()).isTrue();
        assertThat(Reminders.mayBeOn(today.plusYears(2), today).isAllowed()).isTrue();
        assertThat(Reminders.mayBeOn(today.plusYears(2).plusDays(1), today)).isInstanceOf(Decision.Refused.class);
        assertThat(Reminders.mayBeOn(today.minusDays(1), today))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("WRK-02-A"));
    }

    private Visitor.Page made(String words, LocalDate on) {
        var posted = new java.util.HashMap<>(day(on));
        posted.put("words", words);
        return visitor.submit(visitor.get("/reminders/new?on=" + at.decision), "/reminders", posted);
    }

    private static Map<String, String> day(LocalDate on) {
        return Map.of(
                "day-day", "" + on.getDayOfMonth(),
                "day-month", "" + on.getMonthValue(),
                "day-year", "" + on.getYear());
    }

    private String path() {
        return "/reminders/"
                + TestDatabase.owner()
                        .sql("select id from reminder where account_id = :officer")
                        .param("officer", officer)
                        .query(String.class)
                        .single();
    }

    private void bar() {
        TestDatabase.owner()
                .sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), e.id, e.realm_id, :account, 'a relative', e.recorded_at, :account from entry e
                        where e.reference = :reference""")
                .param("account", officer)
                .param("reference", at.decision)
                .update();
    }
}
