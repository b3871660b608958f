package uk.saferhub.actions;

import java.util.UUID;
import uk.saferhub.access.Actor;

/**
 * An action concerns somebody anew and they should look; told in the same transaction.
 *
 * @param accountId who should look
 * @param reference the action's
 */
public record PersonCalled(UUID accountId, Call call, String reference, UUID realmId, Actor actor) {

    /** Why they should look. */
    public enum Call {
        GIVEN,
        CHASED,
        /** A late action reached a step that tells them. */
        ESCALATED
    }
}
