package uk.saferhub.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody lives or lived somewhere.
 *
 * @param premisesId the place in the index; null where it is not one
 * @param holderId the body that holds the address; null where it is the body of whoever enters it
 * @param from first day; null where it is not known
 * @param until last day; null while it holds
 */
public record Residence(
        Address address,
        @Nullable UUID premisesId,
        @Nullable UUID holderId,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static Residence of(Address address) {
        return new Residence(address, null, null, null, null);
    }
}
