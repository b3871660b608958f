package uk.saferhub.reports.linter;

import java.util.List;

/** RPT-ATTACHED: an appendix that the paper promises is there. */
final class NothingAttached implements Rule {

    @Override
    public List<Finding> check(Reading reading) {
        return reading.paper().appendices().stream()
                .filter(appendix -> !appendix.attached())
                .map(appendix -> new Finding(
                        "RPT-ATTACHED",
                        Severity.FAULT,
                        appendix.name(),
                        appendix.title(),
                        "Nothing is attached, and the paper says so."))
                .toList();
    }
}
