package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Decision;

/** Who is barred from a record, since when and why (SHR-07): read and written by whoever may bar, and never told the barred. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bars {

    private static final String POLICY = "Conflicts of interest, docs/users/administration.md";

    /** @param by who barred them; themselves where they stepped back. @param liftedAt null while it holds */
    record Bar(
            UUID id,
            UUID accountId,
            String name,
            String reason,
            Instant excludedAt,
            String by,
            boolean steppedBack,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy,
            @Nullable String liftReason) {

        boolean holds() {
            return liftedAt == null;
        }
    }

    private final JdbcClient client;

    Bars(JdbcClient client) {
        this.client = client;
    }

    /** Those that hold first, then the newest. */
    List<Bar> on(UUID recordId) {
        return client.sql("""
                select e.id, e.account_id, a.name, e.reason, e.excluded_at, b.name as by,
                       e.excluded_by = e.account_id as stepped_back, e.lifted_at, l.name as lifted_by, e.lift_reason
                from exclusion e join account a on a.id = e.account_id join account b on b.id = e.excluded_by
                left join account l on l.id = e.lifted_by
                where e.record_id = :record order by e.lifted_at is not null, e.excluded_at desc, e.id limit 200
                """).param("record", recordId).query(Bar.class).list();
    }

    /** @throws NotFound where that record has no such bar that holds */
    void lift(UUID recordId, UUID id, String reason, Actor actor) {
        int lifted = client.sql("""
                update exclusion set lifted_at = :now, lifted_by = :by, lift_reason = :reason
                where id = :id and record_id = :record and lifted_at is null
                """)
                .param("now", Timestamp.from(actor.now()))
                .param("by", actor.accountId())
                .param("reason", reason)
                .param("id", id)
                .param("record", recordId)
                .update();
        if (lifted == 0) throw new NotFound();
    }

    /** @param readers who may read that kind of record where it lies */
    static Decision mayBar(UUID actor, UUID account, List<UUID> readers) {
        return Decision.when(
                        !actor.equals(account),
                        "BAR-01",
                        "Nobody bars themselves: whoever has a conflict of interest steps back.",
                        POLICY)
                .and(() -> Decision.when(
                        readers.contains(account),
                        "BAR-02",
                        "Somebody is barred who could otherwise read this kind of record here.",
                        POLICY));
    }
}
