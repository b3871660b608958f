package uk.saferhub.notices.powers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** Who may hold a power to issue notices, and until when one is taken back (ENF-14). */
final class PowerRules {

    private static final String DELEGATION = "The body's own scheme of delegation";

    private PowerRules() {}

    /** @param officers accounts that issue notices in the realm today */
    static Decision mayGive(UUID giver, UUID officer, Collection<UUID> officers) {
        return Decision.when(
                        !giver.equals(officer),
                        "ENF-14-B",
                        "Nobody gives a power to themselves: somebody else who authorises notices does.",
                        DELEGATION)
                .and(() -> Decision.when(
                        officers.contains(officer),
                        "ENF-14-C",
                        "A power is given to somebody who issues notices here today.",
                        DELEGATION));
    }

    /** It was used up to now, so that it cannot end earlier than yesterday. @param last its last day (Europe/London) */
    static Decision mayEndOn(LocalDate last, LocalDate from, LocalDate today) {
        return Decision.when(
                !last.isBefore(today.minusDays(1)) && !last.isBefore(from.minusDays(1)),
                "ENF-14-D",
                "A power ends yesterday at the earliest, which is at once, and not before it began.",
                DELEGATION);
    }
}
