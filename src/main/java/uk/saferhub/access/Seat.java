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
        String role) {

    /** From which a service acts: it takes part in no record. */
    static Seat ofService(UUID nobody, String service, Permission permission, Realm realm) {
        return new Seat(
                nobody,
                permission,
                nobody,
                service,
                realm.id(),
                realm.partnership(),
                realm.partnership(),
                realm.compartment(),
                nobody,
                Reach.OWN_AGENCY,
                service);
    }

    /** Whether both let one do the same for the same body in the same realm. */
    boolean isAs(Seat other) {
        return permission == other.permission
                && organisationId.equals(other.organisationId)
                && realmId.equals(other.realmId);
    }
}
