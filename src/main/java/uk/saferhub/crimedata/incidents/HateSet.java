package uk.saferhub.crimedata.incidents;

import java.util.List;
import java.util.UUID;
import uk.saferhub.kernel.Period;

/**
 * A set with records of hate, and what stands of its deliveries.
 *
 * @param marked whether its partnership counts hate crime from it alone unless another is asked for
 * @param counts whether it is counted where nothing is asked: it is marked, or none of its partnership is
 */
record HateSet(
        UUID id, UUID realmId, String name, String supplier, boolean marked, boolean counts, List<Period> deliveries) {

    String words() {
        return name + ", " + supplier;
    }

    Delivered delivered(Period period) {
        return Delivered.of(period, deliveries);
    }
}
