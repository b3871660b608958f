package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.kernel.Decision;

/** What a pack must hold before it goes out. */
final class PackRules {

    private static final String OURS = "SaferHub's own rule (ANL-12)";

    private PackRules() {}

    static Decision mayMake(boolean measured) {
        return Decision.when(
                measured,
                "ANL-12-A",
                "No target holds, so there is nothing to measure. Record what the measures of each priority are to reach,"
                        + " under Strategy, Targets.",
                OURS);
    }

    static Decision mayChange(Pack pack) {
        return Decision.when(
                pack.isDraft(), "ANL-12-B", "It was sent or dropped, and stays as it is. Make another.", OURS);
    }

    /** What was drafted months ahead measures a quarter that is no longer the last. */
    static Decision mayMeasure(Pack pack, LocalDate today) {
        return Decision.when(
                !Measuring.quarterEndBefore(today).isAfter(pack.measuredTo()),
                "ANL-12-D",
                "Another quarter has ended since this was drafted. Drop this draft and make it anew.",
                OURS);
    }

    /** Red goes to a meeting with words beside it. */
    static Decision maySend(List<Line> lines) {
        String silent =
                lines.stream().filter(Line::wantsWords).map(Line::measure).collect(Collectors.joining("; "));
        return Decision.when(
                silent.isEmpty(),
                "PRF-05-D",
                "These are red and nobody has said why and what is done: " + silent + ".",
                "SaferHub's own rule (PRF-05)");
    }

    static Decision first(boolean moved) {
        return Decision.when(moved, "ANL-12-C", "Somebody else changed it a moment ago: open it again.", OURS);
    }
}
