package uk.saferhub.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CasePicture;
import uk.saferhub.web.Frame;

/** Today: what one must do now. */
@Controller
class HomeController {

    /**
     * @param waiting referrals that the hub has not decided
     * @param picture of the hub, for whoever manages its cases; null for everybody else
     */
    record Page(
            Frame frame,
            LocalDate today,
            List<Due.Item> items,
            CasePicture.@Nullable Picture picture,
            int waiting,
            Map<Approach, Integer> balance) {

        List<Due.Item> late() {
            return items.stream().filter(item -> item.dueOn().isBefore(today)).toList();
        }

        List<Due.Item> now() {
            return items.stream().filter(item -> item.dueOn().equals(today)).toList();
        }

        List<Due.Item> soon() {
            return items.stream().filter(item -> item.dueOn().isAfter(today)).toList();
        }
    }

    private final Due due;
    private final CasePicture picture;
    private final Waiting waiting;
    private final Balance balance;

    HomeController(Due due, CasePicture picture, Waiting waiting, Balance balance) {
        this.due = due;
        this.picture = picture;
        this.waiting = waiting;
        this.balance = balance;
    }

    @GetMapping("/")
    @Requires(
            value = Permission.READ_HOME,
            also = {
                Permission.MAKE_REFERRAL,
                Permission.READ_REFERRAL,
                Permission.TRIAGE_REFERRAL,
                Permission.READ_CASE,
                Permission.WORK_CASE,
                Permission.MANAGE_CASE,
                Permission.READ_ACTION,
                Permission.WORK_ACTION
            })
    ModelAndView show(Actor actor, Frame frame) {
        boolean hub = actor.may(Permission.MANAGE_CASE) && actor.may(Permission.READ_CASE);
        var page = new Page(
                frame.withTitle("Today"),
                actor.today(),
                due.of(actor),
                hub ? picture.of(actor) : null,
                hub ? waiting.of(actor) : 0,
                hub ? balance.of(actor) : Map.of());
        return new ModelAndView("saferhub/work/home", "page", page);
    }
}
