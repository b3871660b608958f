package uk.saferhub.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Frame;

/** Where the phone forms' "Sign out" leads: those pages are kept for when there is no signal, so they bear no form's key. */
@Controller
class SignOutController {

    record Page(Frame frame) {}

    @Open
    @GetMapping("/sign-out")
    ModelAndView ask(Frame frame) {
        return new ModelAndView("saferhub/access/sign-out", "page", new Page(frame.withTitle("Sign out")));
    }
}
