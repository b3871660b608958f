package uk.saferhub.referrals.draft;

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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.Pauses;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which hub do you refer to? */
@Controller
class StartController {

    record Page(
            Frame frame, List<Choice> hubs, List<Pauses.Pause> pauses, List<DraftStore.Unsent> unsent, Fields fields) {}

    private final Hubs hubs;
    private final DraftStore drafts;
    private final Pauses pauses;

    StartController(Hubs hubs, DraftStore drafts, Pauses pauses) {
        this.hubs = hubs;
        this.drafts = drafts;
        this.pauses = pauses;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referrals/new")
    ModelAndView show(Frame frame, Actor actor) {
        List<ReferralHub> offered = offered(actor);
        Fields fields = Fields.empty();
        // Nothing is asked whose answer is known.
        if (offered.size() == 1) fields.with("hub", offered.getFirst().code());
        return page(frame, actor, offered, fields);
    }

    @Requires(Permission.MAKE_REFERRAL)
    @PostMapping("/referrals/new")
    ModelAndView begin(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<ReferralHub> offered = offered(actor);
        String code = fields.read().text("hub");
        for (ReferralHub hub : offered)
            if (hub.code().equals(code))
                return new ModelAndView("redirect:/referral-drafts/" + drafts.begin(hub, actor));
        fields.error("hub", "Choose a hub");
        ModelAndView again = page(frame, actor, offered, fields);
        again.setStatus(HttpStatus.BAD_REQUEST);
        return again;
    }

    private ModelAndView page(Frame frame, Actor actor, List<ReferralHub> offered, Fields fields) {
        List<Choice> choices =
                offered.stream().map(hub -> Choice.of(hub.code(), hub.name())).toList();
        var page = new Page(
                frame.withTitle("Refer to a hub"),
                choices,
                pauses.on(actor.today(), realms(actor)),
                drafts.unsent(actor),
                fields);
        return new ModelAndView("saferhub/referrals/draft/start", "page", page);
    }

    private List<ReferralHub> offered(Actor actor) {
        return hubs.taking(realms(actor));
    }

    private static List<UUID> realms(Actor actor) {
        return actor.seats().stream().map(Seat::realmId).distinct().toList();
    }
}
