package uk.saferhub.actions;

import java.util.UUID;
import uk.saferhub.access.Actor;

/** An action was raised or answered; told in the same transaction, so that its record can tell what is due next. */
public record ActionChanged(UUID actionId, UUID realmId, String sourceKind, UUID sourceId, Actor actor) {}
