package uk.saferhub.access;

import java.util.UUID;

/**
 * A live grant, as one acts from it: who for, where and how far. Locks one and three test the same seat, never the union of
 * several.
 */
public record Seat(
        UUID grantId,
        Permission permission,
        UUID organisationId,
        String organisation,
        UUID realmId,
        String partnership,
        String partnershipName,
        String compartment,
        UUID areaId,
        Reach reach,
        String role) {}
