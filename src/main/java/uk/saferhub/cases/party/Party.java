package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.cases.file.Side;
import uk.saferhub.cases.file.Veil;

/**
 * A person in a role.
 *
 * @param heldUntil last day, null while it holds
 * @param score and band of the newest assessment, null before any
 */
public record Party(
        UUID id,
        UUID personId,
        String person,
        String personReference,
        String role,
        LocalDate heldFrom,
        @Nullable LocalDate heldUntil,
        String organisation,
        UUID organisationId,
        @Nullable Integer score,
        @Nullable String band) {

    public Side side() {
        return Side.of(role);
    }

    /** Whether its reader is not told who it is. */
    boolean veiled() {
        return personReference.isEmpty();
    }

    /** As a reader is shown it. */
    public Party under(Veil veil) {
        if (!veil.holds(id)) return this;
        return new Party(
                id, personId, Veil.SOMEBODY, "", role, heldFrom, heldUntil, organisation, organisationId, score, band);
    }
}
