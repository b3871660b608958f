package uk.saferhub.timeline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/**
 * Appends to the hash-chained log. 64 shards, because one chain makes every request wait for every other (measured by the
 * design at 513 appends a second against 3,670); the shard is a hash of the request.
 */
@Component
class LogChain {

    static final int SHARDS = 64;

    private final JdbcClient client;
    private final ObjectMapper json;
    private final Clock clock;
    private final LogKeys keys;
    private final LogHeads heads;

    LogChain(JdbcClient client, ObjectMapper json, Clock clock, LogKeys keys, LogHeads heads) {
        this.client = client;
        this.json = json;
        this.clock = clock;
        this.keys = keys;
        this.heads = heads;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void append(
            Opening opening,
            String kind,
            String outcome,
            List<UUID> subjects,
            Map<String, String> words,
            Map<String, String> happenings) {
        var content = new TreeMap<String, Object>(words);
        content.put("about", opening.about());
        content.put("happenings", happenings);
        LogKeys.Key key = keys.of(subjects.isEmpty() ? opening.actorId() : subjects.getFirst());
        byte[] locked = key.lock(json.writeValueAsBytes(content));
        short shard = (short) Math.floorMod(opening.requestId().hashCode(), SHARDS);
        // Locking the head last keeps the shard's lock as short as it can be.
        LogHead head = client.sql("select shard, seq, hash from log_head where shard = :shard for update")
                .param("shard", shard)
                .query(LogHead.class)
                .single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = new LogEntry(
                shard,
                head.seq() + 1,
                at,
                opening.requestId(),
                opening.actorId(),
                opening.realmIds(),
                opening.permission(),
                kind,
                outcome,
                subjects,
                key.id(),
                locked,
                head.hash());
        insert(entry, entry.hash());
        client.sql("update log_head set seq = :seq, hash = :hash where shard = :shard")
                .param("seq", entry.seq())
                .param("hash", entry.hash())
                .param("shard", shard)
                .update();
        tellOutside(new LogHead(shard, entry.seq(), entry.hash()));
    }

    private void insert(LogEntry entry, byte[] hash) {
        client.sql("""
                insert into log_entry (shard, seq, at, request_id, actor_id, realm_ids, permission, kind, outcome, subjects,
                                       key_id, content, previous, hash)
                values (:shard, :seq, :at, :request, :actor, :realms::uuid[], :permission, :kind, :outcome, :subjects::uuid[],
                        :key, :content, :previous, :hash)
                """)
                .param("shard", entry.shard())
                .param("seq", entry.seq())
                .param("at", Timestamp.from(entry.at()))
                .param("request", entry.requestId())
                .param("actor", entry.actorId())
                .param("realms", array(entry.realmIds()))
                .param("permission", entry.permission())
                .param("kind", entry.kind())
                .param("outcome", entry.outcome())
                .param("subjects", array(entry.subjects()))
                .param("key", entry.keyId())
                .param("content", entry.content())
                .param("previous", entry.previous())
                .param("hash", hash)
                .update();
    }

    private void tellOutside(LogHead head) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heads.tell(head);
            }
        });
    }

    private static String array(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
