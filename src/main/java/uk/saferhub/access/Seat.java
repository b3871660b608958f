package uk.saferhub.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live grant, as one acts from it: who for, where and how far. Locks one and three test the same seat, never the union of
 * several.
 *
 * @param onlyRecord the one record that a guest's grant or emergency access opens, for reading; null where the reach says how
 *     far the seat sees
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
        String role,
        @Nullable UUID onlyRecord) {

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
                service,
                null);
    }

    /** Whether both let one do the same for the same body in the same realm. */
    boolean isAs(Seat other) {
        return permission == other.permission
                && organisationId.equals(other.organisationId)
                && realmId.equals(other.realmId);
    }
}
