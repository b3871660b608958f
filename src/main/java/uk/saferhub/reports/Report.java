package uk.saferhub.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Period;

/**
 * A report as its row says. @param partnership a code @param dated the day that the paper bears (Europe/London)
 * @param periodReason why the period departs from the cycle of an assessment; null where it does not
 * @param ordinal its place by date among the reports of its template and financial year, counted anew until it is approved
 */
record Report(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        String partnership,
        UUID releaseId,
        String template,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dated,
        int ordinal,
        @Nullable String periodReason,
        ReportStatus status,
        int version) {

    Period period() {
        return new Period(periodFrom, periodTo);
    }
}
