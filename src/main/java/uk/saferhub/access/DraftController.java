package uk.saferhub.access;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** Keeps what is being typed, every few seconds, for its writer alone; and throws it away. */
@Controller
class DraftController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Actor.LONDON);

    private final Drafts drafts;
    private final FormKeys keys;

    DraftController(Drafts drafts, FormKeys keys) {
        this.drafts = drafts;
        this.keys = keys;
    }

    @Open(signedIn = true)
    @PostMapping("/drafts")
    ModelAndView keep(
            Actor actor,
            @RequestParam("_page") String page,
            @RequestParam("_form") String action,
            @RequestParam MultiValueMap<String, String> posted) {
        String once = posted.getFirst("_once");
        // A page left open by somebody who signed out goes on saving: its words are not the next person's.
        if (keys.owner(once).filter(actor.accountId()::equals).isEmpty()) throw new Counter.StaleForm();
        // What is still under way when its form is sent arrives after it, and would stay as a draft of what is done.
        if (!keys.answered(once)) drafts.keep(actor.accountId(), page, action, posted, actor.now());
        View json = new JacksonJsonView();
        return new ModelAndView(json, Map.of("savedAt", TIME.format(actor.now())));
    }

    /** "Throw away what was kept", on the page that offers it. */
    @Open(signedIn = true)
    @PostMapping("/drafts/removal")
    String remove(Actor actor, @RequestParam("_page") String page, @RequestParam("_form") String action) {
        drafts.sent(actor.accountId(), page, action);
        return "redirect:" + SignInController.local(page);
    }
}
