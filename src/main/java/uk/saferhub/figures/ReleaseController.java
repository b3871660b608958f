package uk.saferhub.figures;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The owner of sealed records sees what a figure would tell, and lets it out with a reason. */
@Controller
class ReleaseController {

    record Page(Frame frame, Fields fields, Figure figure) {
        String action() {
            return "/figures/of/" + figure.partnership() + "/" + figure.metric() + "/release?from="
                    + figure.period().from() + "&to=" + figure.period().to();
        }
    }

    private final ReleaseFigure release;

    ReleaseController(ReleaseFigure release) {
        this.release = release;
    }

    @GetMapping("/figures/of/{partnership}/{metric}/release")
    @Requires(Permission.RELEASE_FIGURE)
    ModelAndView show(
            Frame frame,
            Actor actor,
            @PathVariable String partnership,
            @PathVariable String metric,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return page(frame, actor, metric, partnership, FiguresController.parse(from, to), Fields.empty());
    }

    @PostMapping("/figures/of/{partnership}/{metric}/release")
    @Requires(Permission.RELEASE_FIGURE)
    ModelAndView release(
            Frame frame,
            Actor actor,
            @PathVariable String partnership,
            @PathVariable String metric,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Period period = FiguresController.parse(from, to);
        String reason = fields.read().required("reason", 1000, "Say why it may be known, and who asked");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, metric, partnership, period, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        release.release(actor, metric, partnership, period, reason);
        return new ModelAndView("redirect:"
                + release.preview(actor, metric, partnership, period).address());
    }

    private ModelAndView page(
            Frame frame, Actor actor, String metric, String partnership, Period period, Fields fields) {
        Figure figure = release.preview(actor, metric, partnership, period);
        return new ModelAndView(
                "saferhub/figures/release", "page", new Page(frame.withTitle("Release a figure"), fields, figure));
    }
}
