package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Frame;

/** The sharing agreements on which one's own access stands: who signed, why, under which law, until when. */
@Controller
class AgreementsController {

    record Page(Frame frame, LocalDate today, List<AgreementList.Agreement> agreements) {}

    private final AgreementList agreements;

    AgreementsController(AgreementList agreements) {
        this.agreements = agreements;
    }

    @Requires(Permission.READ_AGREEMENTS)
    @GetMapping("/agreements")
    ModelAndView show(Actor actor, Frame frame) {
        return new ModelAndView(
                "saferhub/access/agreements",
                "page",
                new Page(frame.withTitle("Sharing agreements"), actor.today(), agreements.of(actor)));
    }
}
