package uk.saferhub.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** When an address ends (IDX-05). It stays on record with its days and the reason. */
public final class AddressRules {

    private static final String POLICY = "Index of people: an address is ended, never removed";

    private AddressRules() {}

    /** IDX-05-A: the last day has been, and does not lie before the first. */
    public static Decision mayEnd(@Nullable LocalDate from, LocalDate until, LocalDate today) {
        return Decision.when(
                !until.isAfter(today) && (from == null || !until.isBefore(from)),
                "IDX-05-A",
                "An address ends on a day that has been, and not before it began.",
                POLICY);
    }
}
