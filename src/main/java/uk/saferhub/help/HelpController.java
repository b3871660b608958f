package uk.saferhub.help;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Open;
import uk.saferhub.web.Frame;

/** The guides, and what the law has every public service say about itself. */
@Controller
class HelpController {

    /** @param others guides beside this one; empty beside a guide other than the first */
    record GuidePage(Frame frame, Guides.Guide guide, List<Guides.Guide> others) {}

    /**
     * @param operator the body that runs this installation and answers for it
     * @param contact where to write to it
     */
    record AboutPage(Frame frame, String operator, String contact) {}

    private final Guides guides;
    private final String operator;
    private final String contact;

    HelpController(
            Guides guides,
            @Value("${saferhub.operator:the body that gave you your account}") String operator,
            @Value("${saferhub.contact:the administrator who gave you your account}") String contact) {
        this.guides = guides;
        this.operator = operator;
        this.contact = contact;
    }

    @Open
    @GetMapping("/help")
    ModelAndView first(Frame frame) {
        return page(frame, guides.first(), guides.others());
    }

    @Open
    @GetMapping("/help/{name}")
    ModelAndView guide(Frame frame, @PathVariable String name) {
        return page(frame, guides.of(name).orElseThrow(NotFound::new), List.of());
    }

    @Open
    @GetMapping("/accessibility")
    ModelAndView accessibility(Frame frame) {
        return about(frame, "Accessibility statement", "accessibility");
    }

    @Open
    @GetMapping("/cookies")
    ModelAndView cookies(Frame frame) {
        return about(frame, "Cookies", "cookies");
    }

    @Open
    @GetMapping("/privacy")
    ModelAndView privacy(Frame frame) {
        return about(frame, "Privacy", "privacy");
    }

    private ModelAndView about(Frame frame, String title, String template) {
        return new ModelAndView(
                "saferhub/help/" + template, "page", new AboutPage(frame.withTitle(title), operator, contact));
    }

    private static ModelAndView page(Frame frame, Guides.Guide guide, List<Guides.Guide> others) {
        return new ModelAndView(
                "saferhub/help/guide", "page", new GuidePage(frame.withTitle(guide.title()), guide, others));
    }
}
