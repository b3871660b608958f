package uk.saferhub.reports;

import static uk.saferhub.access.Permission.OVERRIDE_DISCLOSURE;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.reports.ReportsController.WORDS;

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
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A named person prints what was held back, with a reason. What it is about is found by its place in the list, never sent in an address. */
@Controller
class OverrideController {

    private final ReportStore store;
    private final ReportPapers papers;
    private final OverrideDisclosure overriding;

    OverrideController(ReportStore store, ReportPapers papers, OverrideDisclosure overriding) {
        this.store = store;
        this.papers = papers;
        this.overriding = overriding;
    }

    @GetMapping("/reports/{reference}/overrides/{place}")
    @Requires(value = OVERRIDE_DISCLOSURE, also = READ_EXEMPT)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference, @PathVariable String place) {
        Report report = store.one(actor, reference);
        return page(frame, report, about(actor, report, place), Fields.empty());
    }

    @PostMapping("/reports/{reference}/overrides/{place}")
    @Requires(value = OVERRIDE_DISCLOSURE, also = READ_EXEMPT)
    ModelAndView override(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Report report = store.one(actor, reference);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 500, WORDS.text("reason.missing"));
        String about = fields.value("about");
        if (!fields.ok()) {
            return page(frame, report, about, fields);
        }
        overriding.override(actor, reference, about, reason);
        return new ModelAndView("redirect:/reports/" + reference + "?as=public");
    }

    private String about(Actor actor, Report report, String asked) {
        int place = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : -1;
        var held = papers.forThePublic(report, papers.whole(actor, report)).held();
        if (place < 0 || place >= held.size() || !actor.may(READ_EXEMPT, report.realmId())) {
            throw new NotFound();
        }
        return held.get(place).about();
    }

    private static ModelAndView page(Frame frame, Report report, String about, Fields fields) {
        var page = new ReportPages.OverridePage(
                frame.withTitle("Print what is held back"), fields, report.reference(), frame.path(), about);
        return new ModelAndView(
                "saferhub/reports/override",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
