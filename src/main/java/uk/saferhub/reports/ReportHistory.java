package uk.saferhub.reports;

import static uk.saferhub.reports.ReportsController.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.reports.composing.FigureLookup;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.NumberStyle;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.web.Event;

/** What has happened to a report, and what has happened to its records since its figures were frozen. */
@Component
class ReportHistory {

    private final JdbcClient client;
    private final ReportStore store;
    private final ReportPapers papers;
    private final PaperFigures figures;
    private final SnapshotStore snapshots;

    ReportHistory(
            JdbcClient client, ReportStore store, ReportPapers papers, PaperFigures figures, SnapshotStore snapshots) {
        this.client = client;
        this.store = store;
        this.papers = papers;
        this.figures = figures;
        this.snapshots = snapshots;
    }

    /** The newest step first, with its remark: for those who make it. */
    List<Event> steps(Report report) {
        return client.sql("""
                select s.step, s.remark, s.taken_at, a.name from report_step s join account_label a on a.id = s.taken_by
                where s.report_id = :report order by s.taken_at desc, s.id desc
                """)
                .param("report", report.id())
                .query((row, n) -> Event.of(
                        WORDS.text("done." + row.getString("step")),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("name"),
                        row.getString("remark")))
                .list();
    }

    /** That it was published, and when: all that its readers learn of the way there. */
    List<Event> publication(Report report) {
        return client.sql("select taken_at from report_step where report_id = :report and step = 'PUBLISH'")
                .param("report", report.id())
                .query((row, n) -> Event.of(
                        WORDS.text("done.PUBLISH"),
                        row.getTimestamp("taken_at").toInstant(),
                        papers.occasion(report).partnership(),
                        ""))
                .list();
    }

    /**
     * Frozen figures that would come out otherwise today; a figure that is too telling is left out.
     *
     * @param read the paper as this reader has it: a figure that it does not quote is not told of either
     */
    List<ReportPages.Moved> moved(Actor actor, Report report, Paper read) {
        Set<String> quoted = read.quoted();
        Map<String, String> references =
                report.status() == ReportStatus.APPROVED || report.status() == ReportStatus.PUBLISHED
                        ? snapshots.figures(report.id())
                        : Map.of();
        FigureLookup frozen = figures.frozen(actor, references);
        FigureLookup live = figures.live(actor, papers.occasion(report).settings(), report.period());
        return references.keySet().stream()
                .filter(quoted::contains)
                .sorted()
                .map(metric -> moved(frozen.of(metric), live.of(metric)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the last published report of the same kind said otherwise, of what this one quotes to this reader; null where none was. */
    ReportPages.@org.jspecify.annotations.Nullable Since sinceLast(Actor actor, Report report, Paper read) {
        Report last = store.before(actor, report).orElse(null);
        if (last == null) {
            return null;
        }
        FigureLookup then = figures.frozen(actor, snapshots.figures(last.id()));
        FigureLookup now = papers.lookup(actor, report);
        List<ReportPages.Moved> changed = read.quoted().stream()
                .sorted()
                .map(metric -> moved(then.of(metric), now.of(metric)))
                .filter(Objects::nonNull)
                .toList();
        return new ReportPages.Since(last.reference(), ReportPages.day(last.dated()), changed);
    }

    private static ReportPages.@org.jspecify.annotations.Nullable Moved moved(
            @org.jspecify.annotations.Nullable PaperFigure then, @org.jspecify.annotations.Nullable PaperFigure now) {
        if (then == null || now == null || then.tooTelling() || now.tooTelling()) {
            return null;
        }
        String printed = digits(then);
        return printed.equals(digits(now)) ? null : new ReportPages.Moved(then.caption(), printed, digits(now));
    }

    private static String digits(PaperFigure figure) {
        return new Inline.Quoted(figure, NumberStyle.DIGITS, HouseStyle.PLAIN, null).text();
    }
}
