package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Erases what timeline and log say of records, so that both still verify. The timeline's rows stay without their words; the keys
 * to the log's words are destroyed; and one entry of the log, of kind {@code erasure}, names those keys and tells anew what it
 * told of the timeline under them. Erasure is one of the operations to be logged (Data Protection Act 2018 s.62(1)(f)).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasure {

    /** A row of the timeline without its words. */
    public record Bare(UUID id, String facts, byte[] digest) {}

    /** An entry of the log as it is stored. */
    public record Locked(UUID keyId, byte[] content) {}

    /** Who holds the right to change the timeline and to read the whole log, for these records alone. */
    public interface Hand {

        /** Puts these rows in place of theirs. @return how many there were */
        long bare(List<Bare> rows);

        /** Entries that may tell of the timeline, under the keys of these records. */
        List<Locked> told();
    }

    private final JdbcClient client;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReadLog log;

    Erasure(JdbcClient client, ObjectMapper json, Clock clock, ReadLog log) {
        this.client = client;
        this.json = json;
        this.clock = clock;
        this.log = log;
    }

    /**
     * @param records keys of the records and of their parts; the request must have read something else first, under whose key
     *     its own entry is stored
     * @return how many rows of the timeline lost their words
     */
    public long erase(Collection<UUID> records, Hand hand) {
        String ids = records.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        List<Bare> rows = bare(ids);
        var told = new TreeMap<String, String>();
        for (Locked entry : hand.told()) told.putAll(happenings(entry));
        told.putAll(emptiedBefore(told.keySet()));
        rows.forEach(row -> told.put(row.id().toString(), HexFormat.of().formatHex(row.digest())));
        if (hand.bare(rows) != rows.size()) throw new IllegalStateException("The timeline changed meanwhile");
        log.erased(destroy(ids), told);
        return rows.size();
    }

    private List<Bare> bare(String ids) {
        return client.sql("select * from happening where record_id = any (:records::uuid[]) order by id")
                .param("records", ids)
                .query((row, n) -> {
                    Object visibility =
                            json.readValue(row.getString("facts"), Map.class).get("visibility");
                    String facts =
                            visibility == null ? "{}" : json.writeValueAsString(Map.of("visibility", visibility));
                    return new Bare(row.getObject("id", UUID.class), facts, TimelineCheck.digest(row, facts));
                })
                .list();
    }

    /**
     * Of the rows that these entries told of, those that an earlier erasure emptied, as they are since: one request may write about
     * two records, of which one was destroyed before. A row of a record that is not over is told as it was told.
     */
    private Map<String, String> emptiedBefore(Collection<String> rows) {
        var emptied = new TreeMap<String, String>();
        client.sql("""
                select h.* from happening h
                where h.id = any (:rows::uuid[]) and (h.facts::jsonb - 'visibility') = '{}'
                  and exists (select from record_end e where e.record_id = h.record_id)
                """).param("rows", "{" + String.join(",", rows) + "}").query(row -> {
            emptied.put(row.getString("id"), HexFormat.of().formatHex(TimelineCheck.digest(row)));
        });
        return emptied;
    }

    private List<UUID> destroy(String ids) {
        return client.sql("""
                update log_key set secret = null, destroyed_at = :now
                where scope_id = any (:records::uuid[]) and secret is not null returning id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("records", ids)
                .query(UUID.class)
                .list();
    }

    private Map<String, String> happenings(Locked entry) {
        LogKeys.Key key = client.sql("select id, secret from log_key where id = :id")
                .param("id", entry.keyId())
                .query(LogKeys.Key.class)
                .single();
        // What an earlier erasure destroyed, it told anew itself.
        if (key.secret() == null) return Map.of();
        try {
            var told = new TreeMap<String, String>();
            ((Map<?, ?>) json.readValue(key.unlock(entry.content()), Map.class).get("happenings"))
                    .forEach((id, digest) -> told.put(id.toString(), digest.toString()));
            return told;
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("The log was changed: verify it before anything is erased", changed);
        }
    }
}
