package uk.saferhub.meetings;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;

/** The meetings of the coming year, as their series make them. */
@Controller
class ComingController {

    record Page(Frame frame, List<ComingMeetings.Coming> meetings) {}

    private final ComingMeetings coming;

    ComingController(ComingMeetings coming) {
        this.coming = coming;
    }

    @GetMapping("/meetings/dates")
    @Requires(Permission.READ_MEETING)
    ModelAndView show(Actor actor, Frame frame) {
        var page = new Page(
                frame.withTitle("Meetings to come"),
                coming.of(actor, actor.today().plusYears(1)));
        return new ModelAndView("saferhub/meetings/coming", "page", page);
    }
}
