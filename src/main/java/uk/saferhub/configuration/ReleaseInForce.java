package uk.saferhub.configuration;

import java.util.UUID;

/** A release takes effect, in this transaction: on its first day, or at its approval when that has come. It is projected already. */
public record ReleaseInForce(UUID releaseId, Pack pack) {}
