package uk.saferhub.disclosures;

import static uk.saferhub.access.Permission.DISCLOSE;
import static uk.saferhub.access.Permission.READ_DISCLOSURE;

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
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;

/** The register of everything that was given to others, as far as one may see it. */
@Controller
class RegisterController {

    record Page(Frame frame, List<DisclosureList.Shown> given, Paging paging) {}

    /** @param own whether the reader gives things away for the body that gave it */
    record One(Frame frame, Fields fields, DisclosureList.Shown given, boolean own) {}

    private final DisclosureList list;
    private final Disclosures disclosures;

    RegisterController(DisclosureList list, Disclosures disclosures) {
        this.list = list;
        this.disclosures = disclosures;
    }

    @GetMapping("/disclosures")
    @Requires(READ_DISCLOSURE)
    ModelAndView register(Actor actor, Frame frame, @RequestParam(defaultValue = "1") int page) {
        int at = Math.clamp(page, 1, 10_000);
        List<DisclosureList.Shown> shown = list.register(actor, at);
        int total = shown.isEmpty() ? 0 : shown.getFirst().total();
        var paging = new Paging(at, DisclosureList.A_PAGE, total, false, "/disclosures?page=");
        return new ModelAndView(
                "saferhub/disclosures/register", "page", new Page(frame.withTitle("Given to others"), shown, paging));
    }

    @GetMapping("/disclosures/{reference}")
    @Requires(value = READ_DISCLOSURE, also = DISCLOSE)
    ModelAndView one(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/disclosures/{reference}/withdrawal")
    @Requires(value = DISCLOSE, also = READ_DISCLOSURE)
    ModelAndView withdraw(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        list.one(reference, actor, READ_DISCLOSURE).orElseThrow(NotFound::new);
        DisclosureList.Shown shown = list.one(reference, actor, DISCLOSE).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", 300, "Enter why it was entered in error");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        disclosures.withdraw(shown, why, actor);
        return new ModelAndView("redirect:/disclosures/" + reference);
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        DisclosureList.Shown shown = list.one(reference, actor, READ_DISCLOSURE).orElseThrow(NotFound::new);
        boolean own = Disclosures.isOwn(shown, actor);
        var page = new One(frame.withTitle("Given to others: " + reference), fields, shown, own);
        return new ModelAndView("saferhub/disclosures/one", Map.of("page", page), status);
    }
}
