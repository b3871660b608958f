package uk.saferhub.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks one shard of the log from its first entry to its last. */
final class ShardWalk {

    private final short shard;
    private final TreeMap<Long, byte[]> told;
    private long read;

    ShardWalk(short shard, TreeMap<Long, byte[]> told) {
        this.shard = shard;
        this.told = told;
    }

    long read() {
        return read;
    }

    Optional<String> along(JdbcClient owner, TimelineCheck timeline) {
        LogHead head = owner.sql("select shard, seq, hash from log_head where shard = :shard")
                .param("shard", shard)
                .query(LogHead.class)
                .optional()
                .orElse(null);
        if (head == null) return Optional.of("shard " + shard + " has no head");
        byte[] before = Digest.sha256()
                .digest(("saferhub log shard " + shard).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (Stream<Stored> entries = entries(owner)) {
            for (Stored stored : (Iterable<Stored>) entries::iterator) {
                Optional<String> bad = faulty(stored, before).or(() -> timeline.faulty(stored.entry()));
                if (bad.isPresent()) return bad;
                before = stored.hash();
                read++;
            }
        }
        if (head.seq() != read || !Arrays.equals(head.hash(), before))
            return Optional.of("entry " + shard + "/" + (Math.min(head.seq(), read) + 1)
                    + " is missing at the end or the head was changed");
        if (!told.isEmpty() && told.lastKey() > read)
            return Optional.of("entry " + shard + "/" + (read + 1) + " is missing: heads up to " + told.lastKey()
                    + " were told outside the database");
        return Optional.empty();
    }

    private Optional<String> faulty(Stored stored, byte[] before) {
        LogEntry entry = stored.entry();
        String name = "entry " + shard + "/" + (read + 1);
        if (entry.seq() != read + 1) return Optional.of(name + " is missing: the next is " + entry.seq());
        if (!Arrays.equals(entry.previous(), before)) return Optional.of(name + " does not follow the one before it");
        if (!Arrays.equals(entry.hash(), stored.hash())) return Optional.of(name + " was changed");
        byte[] outside = told.get(entry.seq());
        if (outside != null && !Arrays.equals(outside, stored.hash()))
            return Optional.of(name + " was rewritten: another hash was told outside the database");
        return Optional.empty();
    }

    /** Streamed, a thousand at a time, where the connection is in a transaction. */
    private Stream<Stored> entries(JdbcClient owner) {
        return owner
                .sql("""
                select shard, seq, at, request_id, actor_id, realm_ids, permission, kind, outcome, subjects, key_id, content, previous, hash
                from log_entry where shard = :shard order by seq
                """)
                .withFetchSize(1000)
                .param("shard", shard)
                .query((row, n) -> new Stored(entry(row), row.getBytes("hash")))
                .stream();
    }

    /** Every entry of a shard, in order. */
    static List<LogEntry> stored(JdbcClient owner, short shard) {
        try (Stream<Stored> entries = new ShardWalk(shard, new TreeMap<>()).entries(owner)) {
            return entries.map(Stored::entry).toList();
        }
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getShort("shard"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getObject("request_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                ids(row, "realm_ids"),
                row.getString("permission"),
                row.getString("kind"),
                row.getString("outcome"),
                ids(row, "subjects"),
                row.getObject("key_id", UUID.class),
                row.getBytes("content"),
                row.getBytes("previous"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private record Stored(LogEntry entry, byte[] hash) {}
}
