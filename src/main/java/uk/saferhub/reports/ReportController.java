package uk.saferhub.reports;

import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_REPORT;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.reports.rendering.Format;
import uk.saferhub.web.Download;
import uk.saferhub.web.Frame;

/** One report: its paper in the reader's rendering, what is open about it, and its files. */
@Controller
class ReportController {

    private final ReportStore store;
    private final ReportView view;
    private final ReportFiles files;

    ReportController(ReportStore store, ReportView view, ReportFiles files) {
        this.store = store;
        this.view = view;
        this.files = files;
    }

    @GetMapping("/reports/{reference}")
    @Requires(value = READ_REPORT, also = READ_EXEMPT)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference, @RequestParam Optional<String> as) {
        Report report = store.one(actor, reference);
        boolean exemptToo = actor.may(READ_EXEMPT, report.realmId());
        Audience audience = as.flatMap(Audience::named).orElse(exemptToo ? Audience.EXEMPT : Audience.PUBLIC);
        if (audience == Audience.EXEMPT && !exemptToo) {
            throw new NotFound();
        }
        return new ModelAndView("saferhub/reports/show", "page", view.of(frame, actor, report, audience));
    }

    @GetMapping("/reports/{reference}/files/{file}")
    @Requires(value = READ_REPORT, also = READ_EXEMPT)
    ModelAndView file(Actor actor, @PathVariable String reference, @PathVariable String file) throws IOException {
        Report report = store.one(actor, reference);
        String[] words = file.split("\\.", 2);
        Audience audience = Audience.named(words[0]).orElseThrow(NotFound::new);
        Format format = words.length < 2 ? null : Format.named(words[1]).orElse(null);
        if (format == null) {
            throw new NotFound();
        }
        boolean exempt = audience == Audience.EXEMPT;
        if (exempt && !ExemptCopy.offered(format, Makers.of(actor, report))) {
            throw new NotFound();
        }
        byte[] bytes = files.of(actor, report, audience, format);
        if (exempt) {
            bytes = ExemptCopy.of(bytes, format, actor);
        }
        return new ModelAndView(Download.of(bytes, reference + "-" + file, format.mediaType()));
    }
}
