package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.files.BlankForms;
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.web.Frame;

/** The complaint form on paper, with the choices of the partnership's configuration (DOC-05). */
@Controller
class BlankComplaintController {

    private final RegisterPages pages;
    private final BlankForms forms;

    BlankComplaintController(RegisterPages pages, BlankForms forms) {
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/complaints/received/new/paper")
    @Requires(RECORD_COMPLAINT)
    ModelAndView blank(Frame frame, Actor actor) throws IOException {
        ModelAndView form = pages.form(frame, actor, Complaints.SHELF, Map.of("register", "received"));
        return new ModelAndView(forms.of("Complaint", "complaint-form.pdf", List.of(form), actor));
    }
}
