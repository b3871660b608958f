package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/**
 * Checks the timeline against the log, in one verification: that the rows an entry tells of are there and are what they
 * were, and at the end that there is no row of which no entry tells.
 */
final class TimelineCheck {

    private final ObjectMapper json;
    private final JdbcClient owner;
    private final Erased erased;
    private long told;

    TimelineCheck(ObjectMapper json, JdbcClient owner) {
        this.json = json;
        this.owner = owner;
        this.erased = Erased.read(owner, json);
    }

    Optional<String> faulty(LogEntry entry) {
        // Handing out a file may write too, and is told as an export; what is erased tells its rows anew.
        if (!Set.of("write", "export", Erased.KIND).contains(entry.kind())) return Optional.empty();
        String name = "entry " + entry.shard() + "/" + entry.seq();
        LogKeys.Key key = owner.sql("select id, secret from log_key where id = :id")
                .param("id", entry.keyId())
                .query(LogKeys.Key.class)
                .single();
        // Nothing in the program destroys a key without an entry that says so: whoever empties one hides what was done.
        if (key.secret() == null)
            return erased.destroyed(key.id())
                    ? Optional.empty()
                    : Optional.of(name + ": the key to its words was destroyed");
        for (Map.Entry<?, ?> row : happenings(key, entry).entrySet()) {
            UUID id = UUID.fromString(row.getKey().toString());
            if (erased.tells(id)) {
                Optional<String> changed = changedByErasure(id, row.getValue().toString(), name);
                if (changed.isPresent()) return changed;
                continue;
            }
            told++;
            byte[] digest = HexFormat.of().parseHex(row.getValue().toString());
            byte[] now = digest(id).orElse(null);
            if (now == null || !Arrays.equals(now, digest))
                return Optional.of(
                        name + ": the timeline row it tells of was " + (now == null ? "deleted" : "changed"));
        }
        return Optional.empty();
    }

    /** An erasure takes words out and puts none in: a row that is not as it was told has none left. */
    private Optional<String> changedByErasure(UUID id, String before, String name) {
        if (before.equals(erased.told().get(id))) return Optional.empty();
        boolean bare = owner.sql("""
                select coalesce(bool_and((facts::jsonb - 'visibility') = '{}'), false) from happening where id = :id
                """).param("id", id).query(Boolean.class).single();
        return bare ? Optional.empty() : Optional.of(name + ": an erasure changed the timeline row it tells of");
    }

    /** After every entry was read: rows that are not as an erasure told them, or were slipped in past the log. */
    Optional<String> slippedIn() {
        for (Map.Entry<UUID, String> row : erased.told().entrySet()) {
            told++;
            byte[] now = digest(row.getKey()).orElse(null);
            if (now == null || !HexFormat.of().formatHex(now).equals(row.getValue()))
                return Optional.of("an erased row of the timeline was " + (now == null ? "deleted" : "changed"));
        }
        long rows =
                owner.sql("select count(*) from happening").query(Long.class).single();
        return rows == told
                ? Optional.empty()
                : Optional.of("the timeline has " + rows + " rows and the log tells of " + told
                        + ": what no entry tells of was slipped in");
    }

    private Optional<byte[]> digest(UUID id) {
        return owner.sql("select * from happening where id = :id")
                .param("id", id)
                .query((row, n) -> digest(row))
                .optional();
    }

    /** What a row's digest has to be, from what stands in it now. */
    static byte[] digest(ResultSet row) throws SQLException {
        return digest(row, row.getString("facts"));
    }

    /** The same with other words. */
    static byte[] digest(ResultSet row, String facts) throws SQLException {
        return Digest.of(
                row.getObject("id"),
                row.getObject("realm_id"),
                row.getObject("record_id"),
                row.getObject("actor_id"),
                row.getObject("organisation_id"),
                Digest.millis(row.getTimestamp("happened_at").toInstant()),
                Digest.millis(row.getTimestamp("known_at").toInstant()),
                row.getString("verb"),
                facts);
    }

    private Map<?, ?> happenings(LogKeys.Key key, LogEntry entry) {
        try {
            Map<?, ?> content = json.readValue(key.unlock(entry.content()), Map.class);
            return (Map<?, ?>) content.get("happenings");
        } catch (GeneralSecurityException wrongKey) {
            // The chain holds the ciphertext, so it is the key that was changed: as good as a changed entry.
            return Map.of(new UUID(0, 0), "00");
        }
    }
}
