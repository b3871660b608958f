package uk.saferhub.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An entry of the log. Its hash covers every field, the encrypted content and the hash before it. */
record LogEntry(
        short shard,
        long seq,
        Instant at,
        UUID requestId,
        UUID actorId,
        List<UUID> realmIds,
        String permission,
        String kind,
        String outcome,
        List<UUID> subjects,
        UUID keyId,
        byte[] content,
        byte[] previous) {

    byte[] hash() {
        return Digest.of(
                shard,
                seq,
                Digest.millis(at),
                requestId,
                actorId,
                realmIds,
                permission,
                kind,
                outcome,
                subjects,
                keyId,
                content,
                previous);
    }
}
