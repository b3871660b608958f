package uk.saferhub.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Json;

/** "Stay signed in" on the warning before a session ends (WCAG 2.2.1): that it was asked for is what prolongs the session. */
@Controller
class AwakeController {

    @Open(signedIn = true)
    @GetMapping("/me/awake")
    ModelAndView awake() {
        return new ModelAndView(new Json(200, "{}"));
    }
}
