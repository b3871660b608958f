package uk.saferhub.people.premises;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.entry.Entry;

/**
 * A place of the index, as somebody reads it who may know it.
 *
 * @param holder the body that entered and holds it, and so what is said of who lives there
 * @param safe it must not be found: only its holder reads this
 */
public record Premises(
        UUID id,
        UUID realmId,
        String reference,
        PremisesKind kind,
        boolean safe,
        String line,
        @Nullable String postcode,
        @Nullable String uprn,
        @Nullable String wardCode,
        @Nullable String lsoaCode,
        String holder,
        UUID holderId) {

    /** The address in one line. */
    public String name() {
        return postcode == null ? line : line + ", " + postcode;
    }

    Entry entry() {
        return new Entry(id, realmId, reference, name(), !safe);
    }
}
