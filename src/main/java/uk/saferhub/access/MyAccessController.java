package uk.saferhub.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Frame;

/** "What may I see, and why?", for everybody who is signed in. */
@Controller
class MyAccessController {

    private final MyAccess access;

    MyAccessController(MyAccess access) {
        this.access = access;
    }

    record Page(Frame frame, List<MyAccess.Held> grants) {}

    @Open(signedIn = true)
    @GetMapping("/me/access")
    ModelAndView show(Actor actor, Frame frame) {
        return new ModelAndView(
                "saferhub/access/my-access",
                "page",
                new Page(frame.withTitle("What you may see, and why"), access.of(actor)));
    }
}
