package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Do our hubs take referrals? Stop for want of room, with a reason and a day; take them again. */
@Controller
class IntakeController {

    record Page(Frame frame, List<Choice> hubs, List<Pauses.Pause> pauses, Fields fields, LocalDate today) {}

    private final Hubs hubs;
    private final Pauses pauses;

    IntakeController(Hubs hubs, Pauses pauses) {
        this.hubs = hubs;
        this.pauses = pauses;
    }

    @Requires(Permission.TRIAGE_REFERRAL)
    @GetMapping("/referral-intake")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty());
    }

    @Requires(Permission.TRIAGE_REFERRAL)
    @PostMapping("/referral-intake/pauses")
    ModelAndView pause(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 300, "Write why, as referrers will read it");
        LocalDate until = fields.read().requiredDate("until", "Enter the last day of the pause, such as 4 June 2026");
        String code = fields.read().required("hub", "Choose the hub");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        pauses.begin(ours(code, actor), reason, until, actor);
        return new ModelAndView("redirect:/referral-intake");
    }

    @Requires(Permission.TRIAGE_REFERRAL)
    @PostMapping("/referral-intake/resumption")
    String resume(Actor actor, @RequestParam(name = "hub", defaultValue = "") String code) {
        pauses.end(ours(code, actor), actor);
        return "redirect:/referral-intake";
    }

    private ReferralHub ours(String code, Actor actor) {
        return hubs.staffedBy(actor).stream()
                .filter(hub -> hub.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        List<UUID> realms = realms(actor);
        List<Choice> choices = hubs.staffedBy(actor).stream()
                .map(hub -> Choice.of(hub.code(), hub.name()))
                .toList();
        var page = new Page(
                frame.withTitle("Taking referrals"), choices, pauses.on(actor.today(), realms), fields, actor.today());
        return new ModelAndView("saferhub/referrals/intake", "page", page);
    }

    private static List<UUID> realms(Actor actor) {
        return actor.seats().stream().map(Seat::realmId).distinct().toList();
    }
}
