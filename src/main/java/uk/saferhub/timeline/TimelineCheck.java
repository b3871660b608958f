package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
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
    private long told;

    TimelineCheck(ObjectMapper json, JdbcClient owner) {
        this.json = json;
        this.owner = owner;
    }

    Optional<String> faulty(LogEntry entry) {
        // Handing out a file may write too, and is told as an export.
        if (!entry.kind().equals("write") && !entry.kind().equals("export")) return Optional.empty();
        String name = "entry " + entry.shard() + "/" + entry.seq();
        LogKeys.Key key = owner.sql("select id, secret from log_key where id = :id")
                .param("id", entry.keyId())
                .query(LogKeys.Key.class)
                .single();
        // Nothing in the program destroys a key without an entry that says so: whoever empties one hides what was done.
        if (key.secret() == null) return Optional.of(name + ": the key to its words was destroyed");
        for (Map.Entry<?, ?> row : happenings(key, entry).entrySet()) {
            told++;
            byte[] digest = HexFormat.of().parseHex(row.getValue().toString());
            byte[] now = digest(UUID.fromString(row.getKey().toString())).orElse(null);
            if (now == null || !Arrays.equals(now, digest))
                return Optional.of(
                        name + ": the timeline row it tells of was " + (now == null ? "deleted" : "changed"));
        }
        return Optional.empty();
    }

    /** After every entry was read: rows that were slipped in past the log. */
    Optional<String> slippedIn() {
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
        return Digest.of(
                row.getObject("id"),
                row.getObject("realm_id"),
                row.getObject("record_id"),
                row.getObject("actor_id"),
                row.getObject("organisation_id"),
                Digest.millis(row.getTimestamp("happened_at").toInstant()),
                Digest.millis(row.getTimestamp("known_at").toInstant()),
                row.getString("verb"),
                row.getString("facts"));
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
