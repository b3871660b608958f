package uk.saferhub.disclosures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** What may be recorded as given. */
final class DisclosureRules {

    private static final String SOURCE = "SaferHub's own rule: the log says what was given, by whom and why (SHR-08)";

    /** IDX-05, said beside the field. */
    static final String SAFE =
            "An address that must not be found stands in these words, or papers of yours were held up too often"
                    + " today. Say what was given without it; if it was given to somebody, report a data breach at once";

    private DisclosureRules() {}

    static Decision mayWithdraw(boolean own) {
        return Decision.when(own, "SHR-08-A", "Only the body that gave it says that it was entered in error.", SOURCE);
    }

    /** Nothing is given on a day to come. */
    static boolean isPast(@Nullable LocalDate given, LocalDate today) {
        return given == null || !given.isAfter(today);
    }
}
