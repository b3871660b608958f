package uk.saferhub.reports;

import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.WRITE_REPORT;
import static uk.saferhub.reports.ReportsController.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.reports.composing.Occasion;
import uk.saferhub.reports.composing.Part;
import uk.saferhub.reports.prose.TemplateRefused;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The words of one part of a report. */
@Controller
class PartController {

    private final ReportStore store;
    private final PartStore parts;
    private final ReportPapers papers;
    private final WritePart writing;
    private final GivePart giving;

    PartController(ReportStore store, PartStore parts, ReportPapers papers, WritePart writing, GivePart giving) {
        this.giving = giving;
        this.store = store;
        this.parts = parts;
        this.papers = papers;
        this.writing = writing;
    }

    @GetMapping("/reports/{reference}/parts/{code}")
    @Requires(value = WRITE_REPORT, also = READ_EXEMPT)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference, @PathVariable String code) {
        Report report = store.one(actor, reference);
        WrittenPart part = parts.one(report.id(), code);
        return page(frame, actor, report, part, Fields.empty().with("body", part.body()));
    }

    @PostMapping("/reports/{reference}/parts/{code}")
    @Requires(value = WRITE_REPORT, also = READ_EXEMPT)
    ModelAndView write(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> posted) {
        Report report = store.one(actor, reference);
        part(actor, report, code);
        Fields fields = Fields.of(posted);
        String body = fields.read().required("body", 8000, WORDS.text("body.missing"));
        Integer version = fields.read().number("version", WORDS.text("body.missing"));
        if (fields.ok()) {
            try {
                writing.write(actor, reference, code, version == null ? 0 : version, body);
                return new ModelAndView("redirect:/reports/" + reference + "#part-" + code);
            } catch (TemplateRefused refused) {
                fields.error("body", refused.getMessage());
            }
        }
        return page(frame, actor, report, parts.one(report.id(), code), fields);
    }

    @PostMapping("/reports/{reference}/parts/{code}/task")
    @Requires(value = WRITE_REPORT, also = READ_EXEMPT)
    ModelAndView give(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> posted) {
        Report report = store.one(actor, reference);
        Part part = part(actor, report, code);
        Fields fields = Fields.of(posted);
        String owner = fields.read().required("owner", WORDS.text("owner.missing"));
        LocalDate due = fields.read().requiredDate("due", WORDS.text("due.missing"));
        if (due == null || !fields.ok()) {
            WrittenPart written = parts.one(report.id(), code);
            return page(frame, actor, report, written, fields.with("body", written.body()));
        }
        giving.give(actor, report, part, owner, due);
        return new ModelAndView("redirect:/reports/" + reference + "#part-" + code);
    }

    private ModelAndView page(Frame frame, Actor actor, Report report, WrittenPart written, Fields fields) {
        Part part = part(actor, report, written.code());
        Occasion occasion = papers.occasion(report);
        List<Choice> figures = occasion.settings().metrics().stream()
                .map(metric -> Choice.of("{{" + metric.code() + "}}", metric.label()))
                .toList();
        var page = new ReportPages.PartPage(
                frame.withTitle(part.title()),
                fields,
                report.reference(),
                part.title(),
                "/reports/" + report.reference() + "/parts/" + part.code(),
                written.version(),
                figures,
                giving.owners(actor, report, part),
                parts.tasks(report.id()).get(part.code()),
                parts.earlier(written.id()));
        return new ModelAndView(
                "saferhub/reports/part", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private Part part(Actor actor, Report report, String code) {
        return Part.of(papers.occasion(report).template()).stream()
                .filter(part -> part.code().equals(code))
                .filter(part -> !part.exempt() || actor.may(READ_EXEMPT, report.realmId()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
