package uk.saferhub.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as an auditor reads it: the entries of the realms that the transaction holds, newest first. */
@Component
public class LogPages {

    private final JdbcClient client;

    LogPages(JdbcClient client) {
        this.client = client;
    }

    /**
     * An entry without its words, which stay encrypted.
     *
     * @param records how many records it touched
     */
    public record Line(
            Instant at,
            UUID actorId,
            String permission,
            String kind,
            String outcome,
            int records,
            short shard,
            long seq) {}

    /**
     * @param record only entries that touched this record; null for all
     * @param kind only read, write, denied or export; empty for all
     */
    public List<Line> newest(@Nullable UUID record, String kind, int most) {
        return client.sql("""
                select at, actor_id, permission, kind, outcome, cardinality(subjects) as records, shard, seq
                from log_entry where (:record::uuid is null or subjects @> array[:record::uuid]) and (:kind = '' or kind = :kind)
                order by at desc, shard, seq desc limit :most
                """)
                .param("record", record)
                .param("kind", kind)
                .param("most", most)
                .query(Line.class)
                .list();
    }
}
