package uk.saferhub.notifications;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;

/**
 * How messages fare, in numbers: to whom they go is nobody's business here. An administrator counts those to people of their own
 * partnerships; others that use the same program are not to be learnt of.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sending {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    /** @param waiting those that are tried, or will be @param sent in the last thirty days */
    record Numbers(int waiting, int sent) {}

    /**
     * Messages that were not taken, by why.
     *
     * @param trying those that are tried again @param givenUp those that are not, in the last thirty days
     * @param latest when such a try was made last, as far as is known
     */
    record Failure(
            String why, int trying, int givenUp, @Nullable Instant latest) {}

    private static final String OURS = """
            account_id in (select p.account_id from post_label p join realm_label r on r.id = p.realm_id
                           where r.partnership in (:partnerships))""";

    private final JdbcClient client;

    Sending(JdbcClient client) {
        this.client = client;
    }

    Numbers numbers(Actor actor) {
        return client.sql("""
                select count(*) filter (where sent_at is null and given_up_at is null)::int as waiting,
                       count(*) filter (where sent_at >= :since)::int as sent
                from mail_outbox where %s
                """.formatted(OURS))
                .param("partnerships", partnerships(actor))
                .param("since", Timestamp.from(actor.now().minus(LOOKED_BACK)))
                .query(Numbers.class)
                .single();
    }

    List<Failure> failures(Actor actor) {
        return client.sql("""
                select failure as why, count(*) filter (where given_up_at is null)::int as trying,
                       count(*) filter (where given_up_at is not null)::int as given_up, max(failed_at) as latest
                from mail_outbox where failure is not null and sent_at is null
                  and (given_up_at is null or given_up_at >= :since) and %s
                group by failure order by max(failed_at) desc, failure limit 50
                """.formatted(OURS))
                .param("partnerships", partnerships(actor))
                .param("since", Timestamp.from(actor.now().minus(LOOKED_BACK)))
                .query(Failure.class)
                .list();
    }

    private static List<String> partnerships(Actor actor) {
        return actor.seats().stream().map(Seat::partnership).distinct().toList();
    }
}
