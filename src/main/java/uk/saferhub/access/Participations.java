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
import uk.saferhub.kernel.Keys;

/** Writes which bodies take part in which record. Every protected record is registered here when it is made. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Participations {

    private final JdbcClient client;

    Participations(JdbcClient client) {
        this.client = client;
    }

    /** Makes a record known to the locks, with the body that owns it. Reads nothing, so a sealed realm may be written. */
    public void register(
            UUID recordId, String kind, String reference, UUID realmId, UUID areaId, UUID organisationId, Actor actor) {
        client.sql(
                        "insert into record_access (record_id, realm_id, area_id, kind, reference) values (:record, :realm, :area, :kind, :reference)")
                .param("record", recordId)
                .param("realm", realmId)
                .param("area", areaId)
                .param("kind", kind)
                .param("reference", reference)
                .update();
        client.sql("""
                insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
                values (:id, :record, :realm, :area, :organisation, 'owner', :at)
                """)
                .param("id", Keys.next())
                .param("record", recordId)
                .param("realm", realmId)
                .param("area", areaId)
                .param("organisation", organisationId)
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Lets a body take part. Whoever takes part already stays as they are. */
    public void join(UUID recordId, UUID organisationId, Actor actor) {
        client.sql("""
                insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
                select :id, r.record_id, r.realm_id, r.area_id, :organisation, 'member', :at
                from record_access r where r.record_id = :record
                on conflict do nothing
                """)
                .param("id", Keys.next())
                .param("record", recordId)
                .param("organisation", organisationId)
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Lets every body that takes part in one record take part in another of the same realm. */
    public void joinAll(UUID recordId, UUID takesAfter, Actor actor) {
        var bodies = client.sql(
                        "select organisation_id from participation where record_id = :record and left_at is null")
                .param("record", takesAfter)
                .query(UUID.class)
                .list();
        bodies.forEach(body -> join(recordId, body, actor));
    }

    /** Moves a record to another area of its realm: who takes part stays, and who reads a whole area is who reads that one. */
    public void move(UUID recordId, UUID areaId) {
        for (String table : List.of("record_access", "participation"))
            client.sql("update " + table + " set area_id = :area where record_id = :record")
                    .param("area", areaId)
                    .param("record", recordId)
                    .update();
    }

    /** Ends a body's part in a record; that it took part stays on record. */
    public void leave(UUID recordId, UUID organisationId, Actor actor) {
        client.sql("""
                update participation set left_at = :at
                where record_id = :record and organisation_id = :organisation and left_at is null
                """)
                .param("record", recordId)
                .param("organisation", organisationId)
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Says something on every page of a record, beside its protective marking, or no more. @param mark null for nothing */
    public void mark(UUID recordId, @Nullable String mark) {
        client.sql("update record_access set mark = :mark where record_id = :record")
                .param("mark", mark)
                .param("record", recordId)
                .update();
    }

    /** Ends the part that a body was given at that very moment, and none of another time: what gave it is taken back. */
    public void undo(UUID recordId, UUID organisationId, Instant given, Actor actor) {
        client.sql("""
                update participation set left_at = :at
                where record_id = :record and organisation_id = :organisation and level = 'member' and joined_at = :given
                  and left_at is null
                """)
                .param("record", recordId)
                .param("organisation", organisationId)
                .param("given", Timestamp.from(given))
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** The bodies that own a record. */
    public List<UUID> owners(UUID recordId) {
        return client.sql("""
                select organisation_id from participation where record_id = :record and level = 'owner' and left_at is null
                """).param("record", recordId).query(UUID.class).list();
    }

    /** Bars a person from a record from now on. Whoever is barred already stays so. */
    public void exclude(UUID recordId, UUID accountId, String reason, Actor actor) {
        client.sql("""
                insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                select :id, r.record_id, r.realm_id, :account, :reason, :at, :by from record_access r
                where r.record_id = :record and not exists (
                  select from exclusion e where e.record_id = r.record_id and e.account_id = :account and e.lifted_at is null)
                """)
                .param("by", actor.accountId())
                .param("id", Keys.next())
                .param("record", recordId)
                .param("account", accountId)
                .param("reason", reason)
                .param("at", Timestamp.from(actor.now()))
                .update();
    }
}
