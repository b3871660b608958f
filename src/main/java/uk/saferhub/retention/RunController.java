package uk.saferhub.retention;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;

/** Somebody who may approve has the next approved disposals carried out. */
@Controller
class RunController {

    private final DisposalRun run;

    RunController(DisposalRun run) {
        this.run = run;
    }

    @PostMapping("/retention/runs")
    @Requires(Permission.APPROVE_DISPOSAL)
    ModelAndView run(Actor actor) {
        DisposalRun.Ran ran = run.run(actor);
        return new ModelAndView(
                "redirect:/retention/disposals?destroyed=" + ran.done().size()
                        + (ran.left().isEmpty() ? "" : "&left=" + ran.left().size()));
    }
}
