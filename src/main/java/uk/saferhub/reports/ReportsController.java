package uk.saferhub.reports;

import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.composing.Occasion;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The list of reports with what is owed to whom, and the form that starts one. */
@Controller
class ReportsController {

    static final Words WORDS = Words.of(ReportsController.class);

    private final ReportStore store;
    private final ReportPapers papers;
    private final ReportCycle cycle;
    private final StartReport starting;

    ReportsController(ReportStore store, ReportPapers papers, ReportCycle cycle, StartReport starting) {
        this.store = store;
        this.papers = papers;
        this.cycle = cycle;
        this.starting = starting;
    }

    @Bean
    static Place reportsPlace() {
        return new Place(MenuPart.FIGURES, 80, "Reports", "/reports", READ_REPORT);
    }

    @GetMapping("/reports")
    @Requires(READ_REPORT)
    ModelAndView list(Frame frame, Actor actor) {
        List<Report> reports = store.all(actor);
        var page = new ReportPages.ListPage(
                frame.withTitle("Reports"),
                reports.stream().map(this::row).toList(),
                cycle.due(actor, reports),
                actor.may(WRITE_REPORT));
        return new ModelAndView("saferhub/reports/list", "page", page);
    }

    @GetMapping("/reports/new")
    @Requires(WRITE_REPORT)
    ModelAndView form(Frame frame, Actor actor) {
        return form(frame, actor, Fields.empty());
    }

    @PostMapping("/reports/new")
    @Requires(WRITE_REPORT)
    ModelAndView start(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String template = fields.read().required("template", WORDS.text("template.missing"));
        LocalDate from = fields.read().requiredDate("from", WORDS.text("from.missing"));
        LocalDate to = fields.read().requiredDate("to", WORDS.text("to.missing"));
        LocalDate dated = fields.read().requiredDate("dated", WORDS.text("dated.missing"));
        if (from != null && to != null && to.isBefore(from)) {
            fields.error("to", WORDS.text("to.early"));
        }
        fields.read().atMost("reason", 1000);
        int slash = template.indexOf('/');
        if (from == null || to == null || dated == null || slash < 0 || !fields.ok()) {
            return form(frame, actor, fields);
        }
        String reference = starting.start(
                actor,
                template.substring(0, slash),
                template.substring(slash + 1),
                new Period(from, to),
                dated,
                fields.read().text("reason"));
        return new ModelAndView("redirect:/reports/" + reference);
    }

    private ModelAndView form(Frame frame, Actor actor, Fields fields) {
        List<Choice> templates = cycle.settings(actor).stream()
                .flatMap(settings -> settings.templates().stream()
                        .map(t -> Choice.of(
                                settings.partnershipCode() + "/" + t.code(),
                                t.title() + ", " + settings.partnership().name())))
                .toList();
        var page = new ReportPages.NewPage(frame.withTitle("Start a report"), fields, templates);
        return new ModelAndView(
                "saferhub/reports/new", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private ReportPages.Row row(Report report) {
        Occasion occasion = papers.occasion(report);
        return new ReportPages.Row(
                report.reference(),
                occasion.template().subject(),
                occasion.committee(),
                report.period().inWords(),
                ReportPages.day(report.dated()),
                WORDS.of(report.status()));
    }
}
