package uk.saferhub.referrals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/** The lists of referrals: one statement to the rows of a page, and one capped count. */
@Component
class ReferralList {

    static final int SIZE = 25;
    static final int MOST_COUNTED = 1000;

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames held;

    ReferralList(JdbcClient client, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    /** Which referrals; each is a condition and an order. */
    enum View {
        WAITING("r.decided_at is null", "r.decide_by, r.received_at"),
        DECIDED("r.decided_at is not null", "r.decided_at desc"),
        OURS("r.organisation_id = any (:bodies)", "r.received_at desc");

        private final String condition;
        private final String order;

        View(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    record Row(
            UUID id,
            String reference,
            String title,
            String hub,
            String organisation,
            OffsetDateTime receivedAt,
            LocalDate decideBy,
            ReferralStatus status) {

        private Row under(Map<UUID, HeldWords> held) {
            String told = held.getOrDefault(id, HeldWords.NONE).in(title);
            return new Row(id, reference, told, hub, organisation, receivedAt, decideBy, status);
        }
    }

    List<Row> rows(View view, int page, Actor actor) {
        return rows(view, page, SIZE, actor);
    }

    /** As above, with so many rows on a page. */
    List<Row> rows(View view, int page, int size, Actor actor) {
        var sight = actor.sight();
        List<Row> rows = client.sql("""
                select r.id, r.reference, r.title, h.name as hub, o.name as organisation, r.received_at, r.decide_by, r.status
                from referral r join referral_hub h on h.receiving_realm_id = r.realm_id and h.code = r.hub
                join organisation_label o on o.id = r.organisation_id
                where %s and %s order by %s, r.id limit :size offset :skip
                """.formatted(view.condition, sight.where("r"), view.order))
                .params(sight.params())
                .param("bodies", bodies(actor))
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).toList());
        var names = held.in(rows.stream().map(Row::id).toList(), actor);
        return rows.stream().map(row -> row.under(names)).toList();
    }

    /** How many there are, as far as {@link #MOST_COUNTED} and one. */
    int count(View view, Actor actor) {
        var sight = actor.sight();
        return client.sql("select count(*) from (select 1 from referral r where %s and %s limit %d) counted"
                        .formatted(view.condition, sight.where("r"), MOST_COUNTED + 1))
                .params(sight.params())
                .param("bodies", bodies(actor))
                .query(Integer.class)
                .single();
    }

    private static UUID[] bodies(Actor actor) {
        return actor.seats().stream().map(Seat::organisationId).distinct().toArray(UUID[]::new);
    }
}
