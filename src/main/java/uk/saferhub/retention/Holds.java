package uk.saferhub.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;

/** Legal holds in the database, and the records that they may be placed on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Holds {

    static final int MOST = 200;

    private static final String SELECT = """
            select h.id, h.record_id, r.reference, h.reason, h.review_on, p.name as placed_by, o.name as organisation, h.placed_at,
                   l.name as lifted_by, h.lifted_at, h.lifted_why
            from legal_hold h join record_label r on r.id = h.record_id join account_label p on p.id = h.placed_by
            join organisation_label o on o.id = h.organisation_id left join account_label l on l.id = h.lifted_by
            """;

    private final JdbcClient client;

    Holds(JdbcClient client) {
        this.client = client;
    }

    /** The record of that reference, of a kind that can be disposed of. @throws NotFound where it may not be known */
    Retained record(Actor actor, String reference) {
        return client.sql("""
                select r.id, r.realm_id, r.area_id, r.kind, r.reference from record_label r
                where r.reference = :reference and r.kind in (select k.kind from disposal_kind k) and\s""" + actor.sight().where("r"))
                .param("reference", reference)
                .params(actor.sight().params())
                .query(Retained.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Newest first; the caller has decided that the record may be seen. */
    List<Held> of(UUID recordId) {
        return client.sql(SELECT + "where h.record_id = :record order by h.placed_at desc, h.id desc")
                .param("record", recordId)
                .query(Held.class)
                .list();
    }

    /** Those that hold now, the first to be looked at first; at most {@link #MOST}. */
    List<Held> live(Actor actor) {
        return client.sql(SELECT + "where h.lifted_at is null and "
                        + actor.sight().where("r") + " order by h.review_on, r.reference limit :most")
                .params(actor.sight().params())
                .param("most", MOST)
                .query(Held.class)
                .list();
    }

    void place(Retained record, String reason, LocalDate reviewOn, Actor actor) {
        client.sql("""
                insert into legal_hold (id, realm_id, record_id, reason, review_on, organisation_id, placed_by, placed_at)
                values (:id, :realm, :record, :reason, :review, :organisation, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", record.realmId())
                .param("record", record.id())
                .param("reason", reason)
                .param("review", reviewOn)
                .param("organisation", actor.seat(record.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @return whether one was there to be lifted */
    boolean lift(Retained record, UUID hold, String why, Actor actor) {
        Instant now = actor.now();
        return client.sql("""
                update legal_hold set lifted_by = :by, lifted_at = :at, lifted_why = :why
                where id = :id and record_id = :record and lifted_at is null
                """)
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(now))
                        .param("why", why)
                        .param("id", hold)
                        .param("record", record.id())
                        .update()
                == 1;
    }
}
