package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/**
 * What a phone needs to open its outbox and to send what is in it: a key that is made anew for the one who is signed in and is
 * never stored, here or there. Another person's sign-in gives another key, which opens nothing of the first.
 */
@Controller
class OutboxController {

    private final Secrets secrets;
    private final FormKeys keys;

    OutboxController(Secrets secrets, FormKeys keys) {
        this.secrets = secrets;
        this.keys = keys;
    }

    /** @param outbox the outbox's own name, made by the phone */
    @Open(signedIn = true)
    @GetMapping("/outbox/key")
    ModelAndView key(HttpServletRequest request, Actor actor, @RequestParam UUID outbox) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new ModelAndView(
                new JacksonJsonView(),
                Map.of(
                        "key", secrets.seal("outbox " + actor.accountId() + " " + outbox),
                        "token", token.getToken(),
                        "once", keys.issue(actor.accountId())));
    }
}
