package uk.saferhub.notifications;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Keys;

/** The messages that wait, one a person at a time, and how people want to be written to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    static final int TRIES = 10;

    /** A message that waits. @param tries those that failed */
    record Waiting(
            UUID id,
            UUID accountId,
            int tries,
            @Nullable Integer researchCases,
            @Nullable LocalDate researchBy) {}

    private final JdbcClient client;

    Outbox(JdbcClient client) {
        this.client = client;
    }

    MailPreference preference(UUID accountId) {
        return client.sql("select pace, quiet_from, quiet_until from mail_preference where account_id = :account")
                .param("account", accountId)
                .query(MailPreference.class)
                .optional()
                .orElse(MailPreference.FIRST);
    }

    void prefer(UUID accountId, MailPreference preference) {
        client.sql("""
                insert into mail_preference (account_id, pace, quiet_from, quiet_until) values (:account, :pace, :from, :until)
                on conflict (account_id) do update set pace = excluded.pace, quiet_from = excluded.quiet_from,
                  quiet_until = excluded.quiet_until
                """)
                .param("account", accountId)
                .param("pace", preference.pace().name())
                .param("from", preference.quietFrom())
                .param("until", preference.quietUntil())
                .update();
    }

    /** Adds a message at the hour that its reader wants; where one waits already, that one stands for both. */
    void call(UUID accountId, Instant now, WorkSource.@Nullable Research research) {
        preference(accountId)
                .next(now)
                .ifPresent(due -> client.sql("""
                insert into mail_outbox (id, account_id, due_at, tries, research_cases, research_by)
                values (:id, :account, :due, 0, :cases, :by)
                on conflict (account_id) where sent_at is null and given_up_at is null do update
                set research_cases = coalesce(excluded.research_cases, mail_outbox.research_cases),
                    research_by = coalesce(excluded.research_by, mail_outbox.research_by)
                """)
                        .param("id", Keys.next())
                        .param("account", accountId)
                        .param("due", Timestamp.from(due))
                        .param("cases", research == null ? null : research.cases(), java.sql.Types.INTEGER)
                        .param("by", research == null ? null : research.by(), java.sql.Types.DATE)
                        .update());
    }

    /** One that is due, locked until the transaction ends so that no other node sends it meanwhile. */
    Optional<Waiting> take(Instant now) {
        return client.sql("""
                select id, account_id, tries, research_cases, research_by from mail_outbox
                where sent_at is null and given_up_at is null and due_at <= :now
                order by due_at limit 1 for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .query(Waiting.class)
                .optional();
    }

    void sent(Waiting message, Instant now) {
        client.sql("update mail_outbox set sent_at = :now where id = :id")
                .param("id", message.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** No message leaves at present, which is not this one's fault: it is tried again in five minutes, however often. */
    void putOff(Waiting message, String why, Instant now) {
        client.sql("update mail_outbox set due_at = :again, failure = :why, failed_at = :now where id = :id")
                .param("id", message.id())
                .param("why", why)
                .param("again", Timestamp.from(now.plusSeconds(300)))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Tries again later, twice as late each time; after the tenth try not any more. */
    void failed(Waiting message, String why, Instant now) {
        Instant again = now.plusSeconds(60L << message.tries());
        client.sql("""
                update mail_outbox set tries = tries + 1, due_at = :again, failure = :why, failed_at = :now,
                  given_up_at = case when tries + 1 >= :most then :now::timestamptz end where id = :id
                """)
                .param("id", message.id())
                .param("why", why)
                .param("again", Timestamp.from(again))
                .param("now", Timestamp.from(now))
                .param("most", TRIES)
                .update();
    }
}
