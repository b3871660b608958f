package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How fast a system may ask, each key for itself and whichever node it asks. A request stands for a fixed time; who is further
 * ahead of the clock than half a minute's requests waits. So a short burst goes through and a loop that went wrong does not.
 */
@Component
class SystemPace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient client;

    @Value("${saferhub.api.requests-a-minute:120}")
    private int aMinute = 120;

    SystemPace(JdbcClient client) {
        this.client = client;
    }

    /** Counts one request of the account's key. @return whole seconds until it may ask again; zero where it may now */
    long wait(UUID account, Instant now) {
        Duration step = MINUTE.dividedBy(aMinute);
        Duration ahead = step.multipliedBy(Math.max(1, aMinute / 2));
        int taken = client.sql("""
                update system_key set paced_until = greatest(coalesce(paced_until, :now), :now) + make_interval(secs => :step)
                where account_id = :account and (paced_until is null or paced_until <= :ahead)
                """)
                .param("now", Timestamp.from(now))
                .param("step", step.toMillis() / 1000.0)
                .param("account", account)
                .param("ahead", Timestamp.from(now.plus(ahead)))
                .update();
        if (taken > 0) return 0;
        Instant until = client.sql("select max(paced_until) from system_key where account_id = :account")
                .param("account", account)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        return Math.max(
                1, Duration.between(now.plus(ahead), until).plusMillis(999).toSeconds());
    }

    /** Whether it is to be noted in the log: once a minute, so that who asks too often does not fill it. */
    boolean isToBeNoted(UUID account, Instant now) {
        return client.sql("""
                update system_key set slowed_at = :now
                where account_id = :account and (slowed_at is null or slowed_at <= :before)
                """)
                        .param("now", Timestamp.from(now))
                        .param("account", account)
                        .param("before", Timestamp.from(now.minus(MINUTE)))
                        .update()
                > 0;
    }
}
