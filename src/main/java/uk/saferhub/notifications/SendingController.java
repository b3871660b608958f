package uk.saferhub.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;

/** Whether messages leave, for the administrator. */
@Controller
class SendingController {

    record Page(Frame frame, List<Detail> about, List<Sending.Failure> failures) {}

    private final Carriers carriers;
    private final Sending sending;

    SendingController(Carriers carriers, Sending sending) {
        this.carriers = carriers;
        this.sending = sending;
    }

    @GetMapping("/notifications/sending")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView show(Actor actor, Frame frame) {
        Sending.Numbers numbers = sending.numbers(actor);
        List<Detail> about = List.of(
                Detail.of("How messages leave", carriers.inWords()),
                Detail.of("Waiting", numbers.waiting()),
                Detail.of("Sent in the last 30 days", numbers.sent()));
        var page = new Page(frame.withTitle("Messages that were sent"), about, sending.failures(actor));
        return new ModelAndView("saferhub/notifications/sending", Map.of("page", page));
    }
}
