package uk.saferhub.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.clocks.Clock;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.ClockMoved;
import uk.saferhub.clocks.ClockPages;
import uk.saferhub.clocks.ClockPanel;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.clocks.PauseClock;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** By when is this referral decided, and why did its clock stand still? Only the hub's staff pause it. */
@Controller
class ClocksController {

    record Page(Frame frame, Referral referral, ClockPanel clocks) {}

    private final ReferralReader reader;
    private final Clocks clocks;
    private final ClockPages pages;
    private final PauseClock pause;
    private final JdbcClient client;

    ClocksController(ReferralReader reader, Clocks clocks, ClockPages pages, PauseClock pause, JdbcClient client) {
        this.reader = reader;
        this.clocks = clocks;
        this.pages = pages;
        this.pause = pause;
        this.client = client;
    }

    @Requires(Permission.READ_REFERRAL)
    @GetMapping("/referrals/{reference}/clocks")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Referral referral = reader.named(reference, actor);
        return page(frame, actor, referral, Fields.empty().withDate("from", actor.today()), HttpStatus.OK);
    }

    @Requires(value = Permission.TRIAGE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/clocks")
    ModelAndView pause(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = asHub(reference, actor);
        Fields fields = Fields.of(posted);
        if (!pages.pause(referral.id(), clocks.of(referral.id()), fields, actor))
            return page(frame, actor, referral, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:" + referral.path() + "/clocks");
    }

    @Requires(value = Permission.TRIAGE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/clocks/{id}/resumption")
    String resume(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Referral referral = asHub(reference, actor);
        pause.resume(referral.id(), id, actor);
        return "redirect:" + referral.path() + "/clocks";
    }

    /** A pause moves the day that the list of waiting referrals goes by. */
    @EventListener
    void moved(ClockMoved moved) {
        if (moved.kind() != ClockKind.REFERRAL_DECISION) return;
        client.sql("update referral set decide_by = :due where id = :id")
                .param("due", moved.dueOn())
                .param("id", moved.subjectId())
                .update();
    }

    private Referral asHub(String reference, Actor actor) {
        Referral referral = reader.named(reference, actor);
        if (!referral.asHub()) throw new NotFound();
        return referral;
    }

    private ModelAndView page(Frame frame, Actor actor, Referral referral, Fields fields, HttpStatus status) {
        boolean mayPause = referral.asHub() && actor.may(Permission.TRIAGE_REFERRAL, referral.realmId());
        List<Clock> shown = clocks.of(referral.id());
        Frame titled = frame.withTitle("Clocks of referral " + referral.reference());
        ClockPanel panel = pages.panel(titled, shown, referral.path() + "/clocks", mayPause, fields, actor);
        return new ModelAndView("saferhub/referrals/clocks", Map.of("page", new Page(titled, referral, panel)), status);
    }
}
