package uk.saferhub.disclosures;

import java.util.UUID;
import uk.saferhub.access.Actor;

/** A piece may be used further from now on: its body said yes, or a ground of law was named. */
public record OnwardUseAllowed(UUID realmId, UUID piece, Use use, Actor actor) {}
