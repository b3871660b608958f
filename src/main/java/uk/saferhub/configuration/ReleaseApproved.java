package uk.saferhub.configuration;

import java.util.UUID;
import uk.saferhub.access.Actor;

/** A release was approved, in this transaction; what it says is projected already. */
public record ReleaseApproved(Actor actor, UUID releaseId, Pack pack) {}
