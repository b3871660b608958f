package uk.saferhub.timeline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;

/** The timeline of every record: append-only. Each entry's digest goes into the log of the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final JdbcClient client;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReadLog log;

    Timeline(JdbcClient client, ObjectMapper json, Clock clock, ReadLog log) {
        this.client = client;
        this.json = json;
        this.clock = clock;
        this.log = log;
    }

    /**
     * PRV-01-X: a change is one use case and tells what it did; where nothing can be told any more, nothing is changed.
     *
     * @param over whether the record's content was destroyed
     */
    public static Decision mayGoOn(boolean over) {
        return Decision.when(
                !over,
                "PRV-01-X",
                "What this record held was destroyed when its time was over. Nothing is added to it, and it is not opened again.",
                "UK GDPR article 5(1)(e); the retention schedule");
    }

    /** From now on nothing happens to the record. */
    public void end(UUID recordId, UUID realmId) {
        client.sql("""
                insert into record_end (record_id, realm_id, ended_at) values (:record, :realm, :at) on conflict do nothing
                """)
                .param("record", recordId)
                .param("realm", realmId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the record's content was destroyed. */
    public boolean isOver(UUID recordId) {
        return client.sql("select exists (select from record_end where record_id = :record)")
                .param("record", recordId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds the entry, without reading it back: it may belong to a realm that its writer cannot read.
     *
     * @throws uk.saferhub.kernel.Refusal PRV-01-X where the record's content was destroyed
     */
    public void record(Happening happening) {
        UUID id = Keys.next();
        // PostgreSQL rounds to microseconds, which could carry a time over the millisecond that the digest holds.
        Instant known = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = happening.at().truncatedTo(ChronoUnit.MILLIS);
        var told = new java.util.TreeMap<String, Object>(happening.facts());
        String absent = log.standsInFor();
        if (absent != null) told.put("stands_in_for", absent);
        String facts = json.writeValueAsString(told);
        byte[] digest = Digest.of(
                id,
                happening.realmId(),
                happening.recordId(),
                happening.actorId(),
                happening.organisationId(),
                Digest.millis(at),
                Digest.millis(known),
                happening.verb(),
                facts);
        int added = client.sql("""
                insert into happening (id, realm_id, record_id, actor_id, organisation_id, happened_at, known_at, verb, facts, digest)
                select :id, :realm, :record, :actor, :organisation, :at, :known, :verb, :facts::json, :digest
                where not exists (select from record_end e where e.record_id = :record)
                """)
                .param("id", id)
                .param("realm", happening.realmId())
                .param("record", happening.recordId())
                .param("actor", happening.actorId())
                .param("organisation", happening.organisationId())
                .param("at", Timestamp.from(at))
                .param("known", Timestamp.from(known))
                .param("verb", happening.verb())
                .param("facts", facts)
                .param("digest", digest)
                .update();
        mayGoOn(added == 0).orThrow();
        log.wrote(happening.recordId(), id, digest);
    }

    /** Newest first. The caller has decided that the record may be seen; row-level security decides once more. */
    public List<TimelineEntry> of(UUID recordId) {
        return client.sql("""
                select id, actor_id, organisation_id, happened_at, known_at, verb, facts
                from happening where record_id = :record order by happened_at desc, id desc limit 500
                """)
                .param("record", recordId)
                .query((row, n) -> new TimelineEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getTimestamp("known_at").toInstant(),
                        row.getString("verb"),
                        facts(row.getString("facts"))))
                .list();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> facts(String document) {
        return json.readValue(document, Map.class);
    }
}
