package uk.saferhub.people.entry;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KindSight;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Fields;

/** Which cases, complaints and other records an entry has to do with. A record that the reader may not see is not there. */
@Component
public class Links {

    /**
     * @param reference the record's; where a record's own entries are listed, the entry's name
     * @param path where it opens
     * @param words what the entry has to do with it
     * @param until last day, null while it holds
     */
    public record Link(
            UUID id,
            String reference,
            String path,
            String words,
            LocalDate from,
            @Nullable LocalDate until,
            String body) {}

    private final JdbcClient client;
    private final RecordIndex index;
    private final Participations participations;
    private final Timeline timeline;
    private final ReadLog log;

    Links(JdbcClient client, RecordIndex index, Participations participations, Timeline timeline, ReadLog log) {
        this.client = client;
        this.index = index;
        this.participations = participations;
        this.timeline = timeline;
        this.log = log;
    }

    /** Those that hold first. One statement, whatever kinds the records are of. */
    public List<Link> of(UUID entryId, Actor actor) {
        KindSight sight = index.sight(actor);
        return client.sql("""
                select l.id, r.id as record_id, r.kind, r.reference, l.words, l.held_from, l.held_until, o.name as body
                from index_link l join record_label r on r.id = l.record_id
                join organisation_label o on o.id = l.organisation_id
                where l.entry_id = :entry and %s
                order by l.held_until is not null, l.held_from desc, l.id
                """.formatted(sight.where("r")))
                .params(sight.params())
                .param("entry", entryId)
                .query((row, n) -> {
                    log.read(row.getObject("record_id", UUID.class));
                    String reference = row.getString("reference");
                    return new Link(
                            row.getObject("id", UUID.class),
                            reference,
                            sight.path(row.getString("kind"), reference),
                            row.getString("words"),
                            row.getObject("held_from", LocalDate.class),
                            row.getObject("held_until", LocalDate.class),
                            row.getString("body"));
                })
                .list();
    }

    /** What of the index a record has to do with, of the entries that the actor may know. One statement. */
    public List<Link> to(UUID recordId, Actor actor) {
        KindSight sight = index.sight(actor);
        return client.sql("""
                select l.id, e.id as entry_id, e.kind, e.reference, e.name, l.words, l.held_from, l.held_until, o.name as body
                from index_link l join index_entry_label e on e.id = l.entry_id
                join organisation_label o on o.id = l.organisation_id
                where l.record_id = :record and l.held_until is null and not e.safe and %s
                order by e.kind, e.name, l.id
                """.formatted(sight.where("e")))
                .params(sight.params())
                .param("record", recordId)
                .query((row, n) -> {
                    log.read(row.getObject("entry_id", UUID.class));
                    String path = sight.path(row.getString("kind"), row.getString("reference"));
                    return new Link(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            path,
                            row.getString("words"),
                            row.getObject("held_from", LocalDate.class),
                            row.getObject("held_until", LocalDate.class),
                            row.getString("body"));
                })
                .list();
    }

    /**
     * Says that an entry has to do with a record; whoever takes part in the record may know the entry from now on, unless it
     * must not be found. Saying it again while it holds does nothing.
     *
     * @return false where there is no such record of the entry's own realm that the actor may see
     */
    public boolean link(Entry entry, String recordReference, String words, LocalDate from, Actor actor) {
        Optional<RecordIndex.Named> found =
                index.named(actor, recordReference).filter(r -> r.realmId().equals(entry.realmId()));
        if (found.isEmpty()) return false;
        RecordIndex.Named linked = found.get();
        Seat seat = actor.seat(entry.realmId());
        int added = client.sql("""
                insert into index_link (id, realm_id, entry_id, record_id, words, held_from, organisation_id, linked_by, known_at)
                values (:id, :realm, :entry, :record, :words, :from, :body, :by, :at)
                on conflict (entry_id, record_id) where held_until is null do nothing
                """)
                .param("id", Keys.next())
                .param("realm", entry.realmId())
                .param("entry", entry.id())
                .param("record", linked.id())
                .param("words", words)
                .param("from", from)
                .param("body", seat.organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        if (added == 0) return true;
        if (entry.shown()) participations.joinAll(entry.id(), linked.id(), actor);
        tell(entry, "entry_linked", actor);
        return true;
    }

    /** Links what was typed into the fields {@code record} and {@code words}; notes errors and does nothing where it cannot. */
    public boolean typed(Fields fields, Entry entry, Actor actor) {
        String wrong = "Enter a record’s reference, such as C-7QK2M9F";
        String record = fields.read().reading("record", wrong, Reference::read);
        if (record == null) fields.error("record", wrong);
        String words = fields.read().required("words", 200, "Enter what the one has to do with the other");
        boolean linked = fields.ok() && record != null && link(entry, record, words, actor.today(), actor);
        if (fields.ok() && !linked) fields.error("record", "There is no record of this reference that you may see");
        return linked;
    }

    /** One that ended, or whose record the actor may not see, is not there. */
    public void end(Entry entry, UUID linkId, Actor actor) {
        boolean known = of(entry.id(), actor).stream().anyMatch(one -> one.id().equals(linkId) && one.until() == null);
        if (!known) throw new NotFound();
        client.sql("update index_link set held_until = greatest(:on, held_from) where id = :id and held_until is null")
                .param("on", actor.today())
                .param("id", linkId)
                .update();
        tell(entry, "entry_unlinked", actor);
    }

    /** The timeline names no record: whoever reads the entry's may not know it. */
    private void tell(Entry entry, String verb, Actor actor) {
        UUID organisation = actor.seat(entry.realmId()).organisationId();
        timeline.record(new Happening(
                entry.realmId(), entry.id(), actor.accountId(), organisation, actor.now(), verb, Map.of()));
    }
}
