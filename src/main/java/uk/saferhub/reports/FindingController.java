package uk.saferhub.reports;

import static uk.saferhub.access.Permission.ANALYSE_CRIME;
import static uk.saferhub.access.Permission.READ_CRIME;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.WRITE_REPORT;
import static uk.saferhub.reports.ReportsController.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.reports.composing.Found;
import uk.saferhub.reports.prose.TemplateRefused;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The findings of an assessment: the list, with the form that adds one. */
@Controller
class FindingController {

    /** @param kept which pages of each finding were kept as they were cited, from 1 */
    record Page(
            Frame frame,
            Fields fields,
            String reference,
            boolean open,
            boolean exempt,
            List<Found> found,
            Map<UUID, Set<Integer>> kept,
            List<Choice> figures) {}

    private final RecordFinding recording;
    private final ReportPapers papers;
    private final KeptPages pages;

    FindingController(RecordFinding recording, ReportPapers papers, KeptPages pages) {
        this.pages = pages;
        this.recording = recording;
        this.papers = papers;
    }

    @GetMapping("/reports/{reference}/findings")
    @Requires(
            value = WRITE_REPORT,
            also = {READ_EXEMPT, ANALYSE_CRIME, READ_CRIME})
    ModelAndView list(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, recording.assessment(actor, reference), Fields.empty(), actor);
    }

    @PostMapping("/reports/{reference}/findings")
    @Requires(
            value = WRITE_REPORT,
            also = {READ_EXEMPT, ANALYSE_CRIME, READ_CRIME})
    ModelAndView find(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestHeader(value = "Host", defaultValue = "") String host,
            @RequestParam MultiValueMap<String, String> posted) {
        Report report = recording.assessment(actor, reference);
        Fields fields = Fields.of(posted);
        Found found = new Found(
                FindingStore.key(),
                0,
                fields.read().required("statement", 4000, WORDS.text("statement.missing")),
                pages(fields, host),
                blank(fields, "recommended", 300),
                blank(fields, "because", 2000));
        if (FindingRules.mayFind(found) instanceof Decision.Refused refused && fields.ok()) {
            fields.error(FindingRules.field(refused), refused.reason());
        }
        if (!fields.ok()) {
            return page(frame, report, fields, actor);
        }
        try {
            recording.find(actor, reference, found);
            return new ModelAndView("redirect:/reports/" + reference + "/findings");
        } catch (TemplateRefused unknown) {
            return page(frame, report, fields.error("statement", unknown.getMessage()), actor);
        }
    }

    @PostMapping("/reports/{reference}/findings/{id}/removal")
    @Requires(value = WRITE_REPORT, also = READ_EXEMPT)
    String remove(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        recording.remove(actor, reference, id);
        return "redirect:/reports/" + reference + "/findings";
    }

    /** As they are typed; an address that was copied whole out of the browser is the one that it is here. */
    private static List<String> pages(Fields fields, String host) {
        fields.read().atMost("pages", 4000);
        String own = "^https?://" + Pattern.quote(host) + "(?=/)";
        return fields.read()
                .text("pages")
                .lines()
                .map(String::strip)
                .map(line -> host.isEmpty() ? line : line.replaceFirst(own, ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static @Nullable String blank(Fields fields, String name, int most) {
        fields.read().atMost(name, most);
        String text = fields.read().text(name);
        return text.isBlank() ? null : text;
    }

    private ModelAndView page(Frame frame, Report report, Fields fields, Actor actor) {
        List<Found> found = recording.of(report);
        List<Choice> figures = papers.occasion(report).settings().metrics().stream()
                .map(metric -> Choice.of("{{" + metric.code() + "}}", metric.label()))
                .toList();
        var page = new Page(
                frame.withTitle("Findings"),
                fields,
                report.reference(),
                report.status().open(),
                papers.occasion(report).template().findingsExempt(),
                found,
                pages.of(report, found, actor),
                figures);
        return new ModelAndView(
                "saferhub/reports/findings",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
