package uk.saferhub.reports;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** What may become of a report, and who must be a second pair of eyes. Facts in, decision out. */
final class ReportRules {

    private static final String OURS = "SaferHub's own rule (RPT-08)";

    private ReportRules() {}

    /**
     * @param writers whoever wrote any of its words
     * @param clearer who cleared it last, if anybody has
     * @param who wants to take the step
     */
    static Decision may(
            ReportStatus status, ReportStep step, Collection<UUID> writers, @Nullable UUID clearer, UUID who) {
        boolean fresh = !writers.contains(who);
        return ReportStatus.STEPS
                .may(
                        status,
                        step,
                        "RPT-08-A",
                        "A report that is " + status.name().toLowerCase(java.util.Locale.UK) + " does not go that way.")
                .and(() -> Decision.when(
                        step != ReportStep.APPROVE || fresh,
                        "RPT-08-B",
                        "You wrote part of it: somebody else approves it.",
                        OURS))
                .and(() -> Decision.when(
                        step != ReportStep.PUBLISH || fresh && !who.equals(clearer),
                        "RPT-08-C",
                        "You wrote part of it or cleared it: somebody else publishes it.",
                        OURS));
    }

    /** Faults that the linter sees are approved only with a reason for leaving them. */
    static Decision mayLeave(int faults, String remark) {
        return Decision.when(
                faults == 0 || !remark.isBlank(),
                "RPT-05-A",
                "The linter finds %d fault%s: have them put right, or say why they may stay."
                        .formatted(faults, faults == 1 ? "" : "s"),
                "SaferHub's own rule (RPT-05)");
    }

    static Decision mayDrop(String remark) {
        return Decision.when(
                !remark.isBlank(),
                "RPT-02-B",
                "Say why the draft is dropped: it is kept with the reason.",
                "SaferHub's own rule (RPT-02)");
    }

    static Decision first(boolean moved) {
        return Decision.when(moved, "RPT-08-D", "Somebody else moved it on a moment ago: open it again.", OURS);
    }

    static Decision mayWrite(ReportStatus status) {
        return Decision.when(
                status.open(),
                "RPT-02-A",
                "The report has been cleared: its words stand. Have it sent back first.",
                "SaferHub's own rule (RPT-02)");
    }

    static Decision mayOverride(ReportStatus status) {
        return Decision.when(
                status != ReportStatus.PUBLISHED,
                "RPT-07-A",
                "The report is published, and what was held back stays so.",
                "SaferHub's own rule (RPT-07)");
    }
}
