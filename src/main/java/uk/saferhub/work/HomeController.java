package uk.saferhub.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Covers;
import uk.saferhub.access.Lapsing;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CasePicture;
import uk.saferhub.clocks.ClockList;
import uk.saferhub.meetings.ComingMeetings;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Today: what one must do now. */
@Controller
class HomeController {

    /**
     * @param each whether lines that read alike stand each for itself
     * @param changes what others changed since the visit before this one
     * @param standsInFor whose work this is while one stands in; null else
     * @param away whose deputy one is today, and who could be stood in for
     * @param notices unread notifications
     * @param clocks that run out soon, and that have
     * @param waiting referrals that the hub has not decided
     * @param picture of the hub, for whoever manages its cases; null for everybody else
     * @param starts what one can begin from here
     * @param lapsing grants that nobody has confirmed and that lapse soon
     */
    record Page(
            Frame frame,
            LocalDate today,
            Due.Whose whose,
            boolean each,
            List<Due.Item> items,
            List<Changes.Changed> changes,
            @Nullable String standsInFor,
            List<Covers.Cover> away,
            List<ComingMeetings.Coming> meetings,
            int notices,
            ClockList.Counts clocks,
            CasePicture.@Nullable Picture picture,
            int waiting,
            Map<Approach, Integer> balance,
            List<Link> starts,
            Lapsing.Found lapsing) {

        boolean team() {
            return whose == Due.Whose.TEAM;
        }

        List<Link> tabs() {
            return List.of(new Link("Mine", "/", !team()), new Link("My organisation’s", "/?whose=team", team()));
        }

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
    private final Beside beside;

    HomeController(Due due, CasePicture picture, Waiting waiting, Balance balance, Beside beside) {
        this.due = due;
        this.picture = picture;
        this.waiting = waiting;
        this.balance = balance;
        this.beside = beside;
    }

    @GetMapping("/")
    @Requires(
            value = Permission.READ_HOME,
            also = {
                Permission.MAKE_REFERRAL,
                Permission.READ_REFERRAL,
                Permission.TRIAGE_REFERRAL,
                Permission.SCORE_REFERRAL,
                Permission.READ_CASE,
                Permission.WORK_CASE,
                Permission.MANAGE_CASE,
                Permission.READ_ACTION,
                Permission.WORK_ACTION,
                Permission.READ_NOTICE,
                Permission.BAR_READER,
                Permission.DISCLOSE,
                Permission.RECORD_PANEL,
                Permission.READ_DISCLOSURE,
                Permission.READ_AGREEMENTS,
                Permission.REVIEW_ACCESS,
                Permission.HANDLE_RIGHTS,
                Permission.COLLATE_RECORDS,
                Permission.ISSUE_NOTICE,
                Permission.AUTHORISE_NOTICE,
                Permission.RECORD_ORDER,
                Permission.WRITE_REPORT,
                Permission.APPROVE_REPORT,
                Permission.PUBLISH_REPORT,
                Permission.READ_COMPLAINT,
                Permission.RECORD_COMPLAINT,
                Permission.RECORD_CHANNEL,
                Permission.IMPORT_CRIME,
                Permission.MAKE_BRIEFING,
                Permission.GIVE_PERCEPTION,
                Permission.READ_MEETING
            })
    ModelAndView show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String each) {
        Due.Whose chosen = whose.equals("team") ? Due.Whose.TEAM : Due.Whose.MINE;
        boolean hub = actor.may(Permission.MANAGE_CASE) && actor.may(Permission.READ_CASE);
        var page = new Page(
                frame.withTitle("Today"),
                actor.today(),
                chosen,
                each.equals("yes"),
                due.of(actor, chosen),
                beside.changes(actor),
                actor.standsInFor() == null ? null : actor.standsInFor().name(),
                beside.away(actor),
                beside.meetings(actor),
                beside.unread(actor),
                beside.clocks(actor),
                hub ? picture.of(actor) : null,
                hub ? waiting.of(actor) : 0,
                hub ? balance.of(actor) : Map.of(),
                Starts.of(actor),
                beside.lapsing(actor));
        return new ModelAndView("saferhub/work/home", "page", page);
    }
}
