package uk.saferhub.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.disclosure.Held;
import uk.saferhub.reports.linter.Finding;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** What the pages of reports show. */
final class ReportPages {

    private ReportPages() {}

    record Row(String reference, String subject, String committee, String period, String dated, String status) {}

    /** An obligation to report: how often, when last, when next (SCR-02). */
    record Due(String title, String committee, String every, String last, String next, boolean late) {}

    record ListPage(Frame frame, List<Row> rows, List<Due> due, boolean mayStart) {}

    record NewPage(Frame frame, Fields fields, List<Choice> templates) {}

    /** A line of the outline: a part and where it is edited; null when it may not be now. */
    record OutlineLine(
            String title, String code, String by, @Nullable String edit) {}

    /** A step that may be taken now. @param remark what its remark is asked by, if it takes one @param kept what was typed of it before */
    record Offer(String label, String action, @Nullable String remark, String kept) {}

    /** A figure that has moved since it was frozen. */
    record Moved(String caption, String printed, String now) {}

    /** What the last published report of the same kind said otherwise. */
    record Since(String reference, String dated, List<Moved> changed) {}

    /** @param exemptFor who reads the exempt rendering and when, as their copies bear it; null for the public one */
    record ShowPage(
            Frame frame,
            String reference,
            String status,
            @Nullable String periodReason,
            List<Link> further,
            List<Link> renderings,
            List<Link> files,
            @Nullable String exemptFor,
            String paper,
            List<OutlineLine> outline,
            List<Finding> findings,
            List<Held> held,
            boolean mayOverride,
            List<Moved> moved,
            @Nullable Since since,
            List<Offer> offers,
            List<Event> history) {}

    record PartPage(
            Frame frame,
            Fields fields,
            String reference,
            String title,
            String action,
            int version,
            List<Choice> figures,
            List<Choice> owners,
            @Nullable PartTask task,
            List<WrittenPart> earlier) {}

    record OverridePage(Frame frame, Fields fields, String reference, String action, String about) {}

    static String day(LocalDate date) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK)
                .format(date);
    }
}
