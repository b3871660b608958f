package uk.saferhub.timeline;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** What was erased by entries of the log that say so: which keys are gone, and what each row of the timeline has to be since. */
final class Erased {

    static final String KIND = "erasure";

    /** The words of such an entry that name the keys. */
    static final String KEYS = "erased keys";

    private final Set<UUID> keys = new HashSet<>();
    private final Map<UUID, String> told = new HashMap<>();

    private Erased() {}

    private record Stored(byte[] content, byte @Nullable [] secret, UUID keyId) {}

    /** In the order in which they were written: what was told twice is as it was told last. */
    static Erased read(JdbcClient owner, ObjectMapper json) {
        var erased = new Erased();
        List<Stored> entries =
                owner.sql("""
                select e.content, k.secret, e.key_id from log_entry e join log_key k on k.id = e.key_id
                where e.kind = :kind order by e.at, e.shard, e.seq
                """).param("kind", KIND).query(Stored.class).list();
        for (Stored entry : entries) if (entry.secret() != null) erased.add(entry, json);
        return erased;
    }

    private void add(Stored entry, ObjectMapper json) {
        try {
            var key = new LogKeys.Key(entry.keyId(), entry.secret());
            Map<?, ?> words = json.readValue(key.unlock(entry.content()), Map.class);
            for (String id : words.get(KEYS).toString().split(",")) if (!id.isEmpty()) keys.add(UUID.fromString(id));
            ((Map<?, ?>) words.get("happenings"))
                    .forEach((id, digest) -> told.put(UUID.fromString(id.toString()), digest.toString()));
        } catch (GeneralSecurityException changed) {
            // The walk finds the entry whose key does not open it.
            return;
        }
    }

    boolean destroyed(UUID key) {
        return keys.contains(key);
    }

    boolean tells(UUID happening) {
        return told.containsKey(happening);
    }

    /** Digests, in hexadecimal, by row. */
    Map<UUID, String> told() {
        return told;
    }
}
