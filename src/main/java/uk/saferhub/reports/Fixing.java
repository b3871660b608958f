package uk.saferhub.reports;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.rendering.Format;
import uk.saferhub.reports.rendering.HtmlPaper;

/** Fixes what must not change any more: figures on approval, bytes on publication (RPT-03, RPT-14). */
@Component
class Fixing {

    static final String PAGE = "PAGE";

    private final ReportPapers papers;
    private final PaperFigures figures;
    private final SnapshotStore snapshots;

    Fixing(ReportPapers papers, PaperFigures figures, SnapshotStore snapshots) {
        this.papers = papers;
        this.figures = figures;
        this.snapshots = snapshots;
    }

    void freeze(Actor actor, Report report) {
        for (String metric : papers.quoted(actor, report)) {
            String reference = figures.freeze(actor, metric, report.partnership(), report.period());
            if (reference != null) {
                snapshots.keepFigure(report, metric, reference, actor);
            }
        }
    }

    void keepBytes(Actor actor, Report report) {
        Paper whole = papers.whole(actor, report);
        for (Audience audience : Audience.values()) {
            Paper paper = papers.rendering(report, whole, audience);
            snapshots.keep(report, audience, PAGE, HtmlPaper.fragment(paper).getBytes(StandardCharsets.UTF_8), actor);
            for (Format format : Format.values()) {
                snapshots.keep(report, audience, format.name(), format.render(paper), actor);
            }
        }
    }
}
