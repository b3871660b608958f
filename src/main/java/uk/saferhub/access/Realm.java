package uk.saferhub.access;

import java.util.UUID;

/** One partnership × one compartment. */
public record Realm(UUID id, UUID partnershipId, String partnership, String compartment) {}
