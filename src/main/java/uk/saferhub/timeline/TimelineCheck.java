package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Checks that the timeline rows an entry of the log tells of are there and are what they were. */
@Component
class TimelineCheck {

    private final ObjectMapper json;

    TimelineCheck(ObjectMapper json) {
        this.json = json;
    }

    Optional<String> faulty(JdbcClient owner, LogEntry entry) {
        if (!entry.kind().equals("write")) return Optional.empty();
        LogKeys.Key key = owner.sql("select id, secret from log_key where id = :id")
                .param("id", entry.keyId())
                .query(LogKeys.Key.class)
                .single();
        if (key.secret() == null) return Optional.empty();
        for (Map.Entry<?, ?> told : happenings(key, entry).entrySet()) {
            UUID id = UUID.fromString(told.getKey().toString());
            byte[] digest = HexFormat.of().parseHex(told.getValue().toString());
            byte[] now = owner.sql("select * from happening where id = :id")
                    .param("id", id)
                    .query((row, n) -> Digest.of(
                            row.getObject("id"),
                            row.getObject("realm_id"),
                            row.getObject("record_id"),
                            row.getObject("actor_id"),
                            row.getObject("organisation_id"),
                            Digest.millis(row.getTimestamp("happened_at").toInstant()),
                            row.getString("verb"),
                            row.getString("facts")))
                    .optional()
                    .orElse(null);
            if (now == null || !Arrays.equals(now, digest)) {
                return Optional.of("entry " + entry.shard() + "/" + entry.seq() + ": the timeline row it tells of was "
                        + (now == null ? "deleted" : "changed"));
            }
        }
        return Optional.empty();
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
