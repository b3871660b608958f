package uk.saferhub.notices.support;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.kernel.Decision;

/** When support beside enforcement may be recorded, and what may become of it (HUB-21). */
final class SupportRules {

    private static final String POLICY = "support with enforcement, as the partnership agreed it";

    private SupportRules() {}

    /** HUB-21-A: nothing is recorded before it was made. */
    static Decision mayMake(LocalDate on, LocalDate today) {
        return Decision.when(
                !on.isAfter(today), "HUB-21-A", "Support is recorded once it was offered or required.", POLICY);
    }

    /** HUB-21-B, C: an offer may be declined and is never broken; a requirement is the other way about. */
    static Decision mayTell(Support support, SupportEvent event) {
        boolean offer = support.kind() == SupportKind.OFFER;
        return Decision.when(
                        !(offer && event == SupportEvent.NOT_KEPT),
                        "HUB-21-B",
                        "An offer is accepted or declined. Only a requirement can be not kept.",
                        POLICY)
                .and(() -> Decision.when(
                        offer || event != SupportEvent.ACCEPTED && event != SupportEvent.DECLINED,
                        "HUB-21-C",
                        "A requirement is neither accepted nor declined: it is taken up, or not kept.",
                        POLICY))
                .and(() -> SupportState.TABLE.may(
                        support.state(), event, "HUB-21-D", "That cannot follow on how it stands now."));
    }

    /** HUB-21-E: what became of it comes after it was made, in order, and today at the latest. */
    static Decision mayTellOn(Support support, LocalDate on, LocalDate today) {
        return Decision.when(
                !on.isBefore(support.newestOn()) && !on.isAfter(today),
                "HUB-21-E",
                "Enter a day between the last one recorded and today.",
                POLICY);
    }

    /** What may be recorded of it now. */
    static List<SupportEvent> open(Support support) {
        return SupportState.TABLE.events(support.state()).stream()
                .filter(event -> mayTell(support, event).isAllowed())
                .toList();
    }
}
