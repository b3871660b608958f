package uk.saferhub.complaints.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;

/**
 * One operation as its page shows it, beside its words.
 *
 * @param figure the code of the figure that shows its success, or null
 * @param endedOn its last day; null while it goes on
 * @param changer who changed it last; null while nobody has
 */
record OperationFile(
        UUID id,
        UUID realmId,
        String reference,
        String code,
        LocalDate begunOn,
        @Nullable LocalDate untilOn,
        @Nullable LocalDate endedOn,
        @Nullable String figure,
        int version,
        @Nullable String changer,
        @Nullable Instant changedAt,
        UUID ownerId) {

    boolean isLedBy(Actor actor) {
        return isLed(realmId, ownerId, actor);
    }

    /** Whether somebody acts for the body that began it, or for the whole of its partnership. */
    static boolean isLed(UUID realm, UUID owner, Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.realmId().equals(realm))
                .anyMatch(seat -> seat.reach() == Reach.WHOLE_REALM
                        || seat.organisationId().equals(owner));
    }

    String path() {
        return "/street/operations/" + reference;
    }
}
