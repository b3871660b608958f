package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;

/**
 * Opens one record for one person, for reading, until a moment: in an emergency (SHR-06) and for a guest (SHR-12). It stands in
 * the locks themselves, so that it ends by itself. What is sealed is never opened so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OneRecord {

    private static final String POLICY = "Emergency access and guests, docs/users/administration.md";

    /** Why one record is opened for somebody whose grants do not reach it. */
    public enum Kind {
        EMERGENCY,
        GUEST
    }

    /** A record that can be opened so, with what reading it takes. */
    public record Openable(UUID id, UUID realmId, UUID areaId, String kind, String reference, String path) {}

    /** A record that is open to somebody alone. @param path where it opens */
    public record Own(UUID id, String reference, String path, Instant until) {}

    /** To whom a record is opened. @param purpose of a guest; null in an emergency. @param until from then on it opens nothing */
    record Opened(
            UUID id,
            String name,
            String organisation,
            @Nullable String purpose,
            Instant until) {}

    private final JdbcClient client;
    private final RecordIndex index;

    OneRecord(JdbcClient client, RecordIndex index) {
        this.client = client;
        this.index = index;
    }

    /**
     * The record of exactly that reference in the plain compartments where the actor holds the route's permission, if the
     * actor's grants there let them read that kind of record and they are not barred from it. Nothing says which of these
     * failed.
     */
    public Optional<Openable> find(Actor actor, String reference) {
        return client
                .sql("""
                select r.record_id as id, r.realm_id, r.area_id, r.kind, r.reference, '' as path
                from record_access r join realm here on here.id = r.realm_id
                where r.reference = :reference and r.kind <> all (:parts) and here.compartment in ('hub', 'enforcement', 'governance')
                  and not exists (select from exclusion e where e.record_id = r.record_id and e.account_id = :me
                                                           and e.lifted_at is null)
                """)
                .param("reference", reference)
                .param("me", actor.accountId())
                .param("parts", index.parts())
                .query(Openable.class)
                .list()
                .stream()
                .filter(record ->
                        actor.seats().stream().anyMatch(seat -> seat.realmId().equals(record.realmId())))
                .flatMap(record -> index.path(actor, record.kind(), record.realmId()).stream()
                        .map(path -> new Openable(
                                record.id(),
                                record.realmId(),
                                record.areaId(),
                                record.kind(),
                                record.reference(),
                                path + record.reference())))
                .findFirst();
    }

    /** @param until from then on it opens nothing. @return its key */
    public UUID open(Openable record, UUID accountId, UUID organisationId, Kind kind, Instant until, Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into record_grant (id, record_id, realm_id, area_id, account_id, organisation_id, kind, permission,
                                          granted_by, held_from, held_until)
                values (:id, :record, :realm, :area, :account, :organisation, :kind, :permission, :by, :now, :until)
                """)
                .param("id", id)
                .param("record", record.id())
                .param("realm", record.realmId())
                .param("area", record.areaId())
                .param("account", accountId)
                .param("organisation", organisationId)
                .param("kind", kind.name())
                .param("permission", index.permission(record.kind()).name())
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("until", Timestamp.from(until))
                .update();
        return id;
    }

    /** What is open to the actor alone, in the realms of the request. */
    public List<Own> own(Actor actor) {
        return client.sql("""
                select g.id, r.reference, r.kind, r.realm_id, g.held_until
                from record_grant g join record_access r on r.record_id = g.record_id
                where g.account_id = :me and g.held_until > :now and g.ended_at is null order by g.held_until
                """)
                .param("me", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .query((row, n) -> new Own(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        index.path(row.getString("kind")) + row.getString("reference"),
                        row.getTimestamp("held_until").toInstant()))
                .list();
    }

    /** Ends what is open to the actor, before its time. @throws NotFound where it is not theirs or is over */
    public void endOwn(UUID id, Actor actor) {
        int ended = client.sql("""
                update record_grant set ended_at = :now, ended_by = :me
                where id = :id and account_id = :me and ended_at is null and held_until > :now
                """)
                .param("now", Timestamp.from(actor.now()))
                .param("me", actor.accountId())
                .param("id", id)
                .update();
        if (ended == 0) throw new NotFound();
    }

    /** Ends what is open to somebody on that record. @throws NotFound where there is no such thing or it is over */
    void endOn(UUID recordId, UUID id, Actor actor) {
        int ended = client.sql("""
                update record_grant set ended_at = :now, ended_by = :me
                where id = :id and record_id = :record and ended_at is null and held_until > :now
                """)
                .param("now", Timestamp.from(actor.now()))
                .param("me", actor.accountId())
                .param("id", id)
                .param("record", recordId)
                .update();
        if (ended == 0) throw new NotFound();
    }

    /** To whom it is opened at that moment, by name. The caller has decided that the record may be seen. */
    List<Opened> on(UUID recordId, Instant now) {
        return client.sql("""
                select g.id, a.name, o.name as organisation, v.purpose, g.held_until as until
                from record_grant g join account a on a.id = g.account_id join organisation o on o.id = g.organisation_id
                left join record_guest v on v.grant_id = g.id
                where g.record_id = :record and g.held_until > :now and g.ended_at is null order by a.name, g.id
                """)
                .param("record", recordId)
                .param("now", Timestamp.from(now))
                .query(Opened.class)
                .list();
    }

    /** GLS-06: nothing that was opened so leaves the system as a file. */
    static Decision mayTakeOut(boolean opensOneOfThem) {
        return Decision.when(
                !opensOneOfThem,
                "GLS-06",
                "A record that was opened for you alone, in an emergency or as a guest, is not taken out as a file.",
                POLICY);
    }
}
