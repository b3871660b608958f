package uk.saferhub.reports;

import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_REPORT;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.Figures;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.NumberStyle;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;

/**
 * A frozen figure for those who read the report that quotes it and no figures besides: what was counted, when and how. It tells
 * what their own rendering of the report tells and nothing else, and leads to no record.
 */
@Controller
class QuotedFigureController {

    record Page(Frame frame, String report, String value, List<Detail> rows) {}

    private final ReportStore store;
    private final ReportPapers papers;
    private final Figures figures;

    QuotedFigureController(ReportStore store, ReportPapers papers, Figures figures) {
        this.store = store;
        this.papers = papers;
        this.figures = figures;
    }

    @GetMapping("/reports/{reference}/figures/{figure}")
    @Requires(value = READ_REPORT, also = READ_EXEMPT)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference, @PathVariable String figure) {
        Report report = store.one(actor, reference);
        Audience audience = actor.may(READ_EXEMPT, report.realmId()) ? Audience.EXEMPT : Audience.PUBLIC;
        PaperFigure quoted = papers.rendering(report, papers.whole(actor, report), audience)
                .told()
                .filter(one -> ("/figures/" + figure).equals(one.address()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Figure frozen = figures.frozen(actor, figure);
        String value = new Inline.Quoted(quoted, NumberStyle.DIGITS, HouseStyle.PLAIN, null).text();
        var page = new Page(frame.withTitle(frozen.label()), reference, value, rows(frozen));
        return new ModelAndView("saferhub/reports/figure", "page", page);
    }

    private static List<Detail> rows(Figure figure) {
        return List.of(
                Detail.of("What is counted", figure.label()),
                Detail.of("Period", figure.period().inWords()),
                Detail.of("Unit", figure.unit()),
                Detail.of("Metric", figure.metric() + ", version " + figure.version()),
                Detail.of("Computed", Dates.moment(figure.computedAt())),
                Detail.of("As known", Dates.moment(figure.knownAt())),
                Detail.of("Caveat", figure.caveat() == null ? "None" : figure.caveat()));
    }
}
