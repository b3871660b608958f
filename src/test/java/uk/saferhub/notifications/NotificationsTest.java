package uk.saferhub.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.MANAGE_ACCOUNTS;
import static uk.saferhub.access.Permission.READ_HOME;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.ActionWorld;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Told on the page and by e-mail, through a mail server of the test's own; no canary leaves. */
@SaferHubTest
class NotificationsTest {

    private static final String CANARY = "Visit Zebediah Canaryname at 9 Canary Wharfside";

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void WRK_03_aMessageSaysThatThereIsWorkAndNothingElseAndIsTriedAgainUnderTheSameKey() throws Exception {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID officer = at.person("Officer");
        Visitor visitor = new Visitor(port).signIn(at.world, "Officer");
        visitor.submit(
                visitor.get("/notifications"),
                "/notifications/preferences",
                Map.of("pace", "AT_ONCE", "from", "0", "until", "0"));
        String action = at.raised(CANARY, officer, 0);
        at.raised(CANARY + " again", officer, 1);
        assertThat(waiting(officer)).as("one message stands for both").hasSize(1);

        send(1);
        assertThat(waiting(officer)).as("kept for another try").hasSize(1);
        at.world.person("Administrator", "council", "hub", Reach.WHOLE_REALM, READ_HOME, MANAGE_ACCOUNTS);
        assertThat(new Visitor(port)
                        .signIn(at.world, "Administrator")
                        .get("/notifications/sending")
                        .body())
                .contains("MailSendException")
                .doesNotContain(at.world.email("Officer"));
        World other = worlds.make();
        other.person("Administrator", "council", "hub", Reach.WHOLE_REALM, READ_HOME, MANAGE_ACCOUNTS);
        assertThat(new Visitor(port)
                        .signIn(other, "Administrator")
                        .get("/notifications/sending")
                        .body())
                .as("another partnership's messages")
                .doesNotContain("MailSendException");
        TestDatabase.owner()
                .sql("update mail_outbox set due_at = due_at - interval '1 day' where account_id = :a")
                .param("a", officer)
                .update();
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            String key = waiting(officer).getFirst();
            send(server.getSmtp().getPort());
            assertThat(waiting(officer)).isEmpty();
            MimeMessage message = Arrays.stream(server.getReceivedMessages())
                    .filter(one -> to(one).equals(at.world.email("Officer")))
                    .findFirst()
                    .orElseThrow();
            assertThat(message.getMessageID()).isEqualTo("<" + key + "@saferhub>");
            assertThat(message.getSubject()).isEqualTo("There is work for you in SaferHub");
            String whole = GreenMailUtil.getWholeMessage(message);
            assertThat(whole).contains("https://hub.example/");
            for (String secret : List.of(
                    "Zebediah",
                    "Canary",
                    "Wharfside",
                    action,
                    at.decision,
                    "Manager",
                    "Council",
                    "underpass",
                    "two",
                    " 2 ")) assertThat(whole).doesNotContain(secret);
        } finally {
            server.stop();
        }
    }

    @Test
    void WRK_03_thePageTellsOfWhatOneMaySeeNowAndCountsNothingElse() {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID officer = at.person("Officer");
        at.raised(CANARY, officer, 0);
        Visitor visitor = new Visitor(port).signIn(at.world, "Officer");
        assertThat(visitor.get("/").body()).contains("1 new notification");
        Visitor.Page told = visitor.get("/notifications");
        assertThat(told.body()).contains(CANARY).contains("Given to you");
        visitor.submit(told, "/notifications/read", Map.of());
        assertThat(visitor.get("/").body()).doesNotContain("new notification");
        at.raised(CANARY, officer, 0);
        TestDatabase.owner()
                .sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), e.id, e.realm_id, :account, 'a relative', e.recorded_at, :account from entry e
                        where e.reference = :reference""")
                .param("account", officer)
                .param("reference", at.decision)
                .update();
        assertThat(visitor.get("/").body()).doesNotContain("new notification").doesNotContain("Canary");
        assertThat(visitor.get("/notifications").body()).doesNotContain("Canary");
    }

    @Test
    void WRK_03_whateverSomebodyWasCalledForStandsOnThePageAndNothingOfWhatTheyMayReadNoMore() {
        var at = new ActionWorld(worlds, meetings, raise);
        UUID officer = at.person("Officer");
        String record = TestDatabase.owner()
                .sql("select reference from record_access where reference = :decision")
                .param("decision", at.decision)
                .query(String.class)
                .single();
        called(officer, "COVER", null);
        called(officer, "READING", null);
        called(officer, "LEAD", record);
        Visitor visitor = new Visitor(port).signIn(at.world, "Officer");
        assertThat(visitor.get("/").body()).contains("2 new notifications");
        Visitor.Page told = visitor.get("/notifications");
        assertThat(told.body())
                .contains("A case was given to you to lead", record, "Standing in was arranged", "href=\"/me/cover\"")
                .as("they look at nobody's reading")
                .doesNotContain("Reading of records");
        TestDatabase.owner()
                .sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), e.id, e.realm_id, :account, 'a relative', e.recorded_at, :account from entry e
                        where e.reference = :reference""")
                .param("account", officer)
                .param("reference", record)
                .update();
        assertThat(visitor.get("/").body()).contains("1 new notification<");
        Visitor.Page barred = visitor.get("/notifications");
        assertThat(barred.body()).doesNotContain("A case was given to you").doesNotContain(record);
        visitor.submit(barred, "/notifications/read", Map.of());
        assertThat(visitor.get("/").body()).doesNotContain("new notification");
        assertThat(TestDatabase.owner()
                        .sql("select why from calling where account_id = :a and read_at is null order by why")
                        .param("a", officer)
                        .query(String.class)
                        .list())
                .as("what was not shown was not read")
                .containsExactly("LEAD", "READING");
    }

    private void called(UUID account, String why, @org.jspecify.annotations.Nullable String reference) {
        TestDatabase.owner()
                .sql("""
                        insert into calling (id, account_id, why, about_id, told_at) values (gen_random_uuid(), :account, :why,
                          (select record_id from record_access where reference = :reference), :now)""")
                .param("account", account)
                .param("why", why)
                .param("reference", reference, java.sql.Types.VARCHAR)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    private void send(int smtp) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(smtp);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        server.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        new SendMail(
                        new MailServer(server, "saferhub@hub.example"),
                        outbox,
                        accounts,
                        transaction,
                        clock,
                        "https://hub.example")
                .send();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> waiting(UUID account) {
        return TestDatabase.owner()
                .sql("select id from mail_outbox where account_id = :a and sent_at is null and given_up_at is null")
                .param("a", account)
                .query(String.class)
                .list();
    }
}
