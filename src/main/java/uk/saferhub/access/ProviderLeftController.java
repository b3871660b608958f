package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/**
 * An identity provider says by itself, from server to server, that somebody was disabled or signed out there (OpenID Connect
 * Back-Channel Logout 1.0): what they have open here ends at the next request. No browser sends this, so that no form's key is
 * asked for; the provider's signature is.
 */
@Controller
class ProviderLeftController {

    static final String LEFT = "/sign-in/with/{provider}/left";

    private final Providers providers;
    private final ProviderLinks links;
    private final SignInPage page;
    private final Tries tries;

    ProviderLeftController(Providers providers, ProviderLinks links, SignInPage page, Tries tries) {
        this.providers = providers;
        this.links = links;
        this.page = page;
        this.tries = tries;
    }

    /** The same answer whether or not anybody had anything open. */
    @Open
    @PostMapping(LEFT)
    ModelAndView left(HttpServletRequest request, Actor actor, Frame frame, @PathVariable String provider) {
        if (providers.named(provider).isEmpty()) throw new NotFound();
        HttpStatus answer = switch (AskProvider.asked(request)) {
            case Asked.Left left -> {
                links.endSessions(left.issuer(), left.subject());
                yield HttpStatus.OK;
            }
            case Asked.Down down -> HttpStatus.SERVICE_UNAVAILABLE;
            case Asked.TooMany many -> HttpStatus.TOO_MANY_REQUESTS;
            default -> {
                tries.failed(SignInController.network(request), actor.now());
                yield HttpStatus.BAD_REQUEST;
            }
        };
        return page.of(frame, Fields.empty(), "/", answer);
    }
}
