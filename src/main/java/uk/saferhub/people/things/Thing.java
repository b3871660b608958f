package uk.saferhub.people.things;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.entry.Entry;

/**
 * A thing of the index, as somebody reads it who may know it.
 *
 * @param identifier as it was typed; null where none is known
 * @param also a second one; null where there is none
 */
public record Thing(
        UUID id,
        UUID realmId,
        String reference,
        ThingKind kind,
        String name,
        @Nullable String identifier,
        @Nullable String also,
        String words,
        String holder) {

    Entry entry() {
        return new Entry(id, realmId, reference, name, true);
    }
}
