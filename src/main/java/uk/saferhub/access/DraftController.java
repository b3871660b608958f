package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** Keeps what is being typed, every few seconds, for its writer alone. */
@Controller
class DraftController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Actor.LONDON);

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Open(signedIn = true)
    @PostMapping("/drafts")
    ModelAndView keep(HttpServletRequest request, Actor actor, @RequestParam("_form") String form) {
        drafts.keep(actor.accountId(), form, request.getParameterMap(), actor.now());
        View json = new JacksonJsonView();
        return new ModelAndView(json, Map.of("savedAt", TIME.format(actor.now())));
    }
}
