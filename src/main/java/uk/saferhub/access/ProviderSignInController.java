package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/**
 * Signing in through an identity provider: there, back, and signing out there too. Each is a link and no form: a provider passes
 * people on to others, and a browser stops a form's redirect to whoever is not named in our policy (form-action).
 */
@Controller
class ProviderSignInController {

    static final String BEGIN = "/sign-in/with/{provider}";
    static final String ANSWER = BEGIN + "/answer";
    static final String END = BEGIN + "/end";

    private static final String FIELD = "provider";

    private final Providers providers;
    private final ProviderArrival arrival;
    private final SignInPage page;
    private final Tries tries;

    ProviderSignInController(Providers providers, ProviderArrival arrival, SignInPage page, Tries tries) {
        this.providers = providers;
        this.arrival = arrival;
        this.page = page;
        this.tries = tries;
    }

    @Open
    @GetMapping(BEGIN)
    ModelAndView begin(
            HttpServletRequest request,
            Frame frame,
            @PathVariable String provider,
            @RequestParam(defaultValue = "/") String next) {
        Provider named = named(provider);
        return switch (AskProvider.asked(request)) {
            case Asked.Go go -> elsewhere(go.address());
            case Asked.Down down -> down(frame, named, next);
            default -> new ModelAndView("redirect:/sign-in");
        };
    }

    @Open
    @GetMapping(ANSWER)
    ModelAndView answer(HttpServletRequest request, Actor actor, Frame frame, @PathVariable String provider) {
        Provider named = named(provider);
        return switch (AskProvider.asked(request)) {
            case Asked.Known known -> {
                Optional<ModelAndView> in = arrival.of(request, actor, named, known.proven(), known.next());
                yield in.orElseGet(() -> refused(frame, notTheirs(named)));
            }
            case Asked.Down down -> down(frame, named, "/");
            case Asked.TooMany many ->
                page.of(
                        frame,
                        Fields.empty().error(FIELD, "There were too many tries: wait five minutes and try again"),
                        "/",
                        HttpStatus.TOO_MANY_REQUESTS);
            default -> {
                // Whoever the provider proved was not guessing, so that only this counts.
                tries.failed(SignInController.network(request), actor.now());
                yield refused(
                        frame, "That sign-in did not come to an end, or took longer than ten minutes: begin once more");
            }
        };
    }

    @Open
    @GetMapping(END)
    ModelAndView end(HttpServletRequest request, @PathVariable String provider) {
        named(provider);
        return AskProvider.asked(request) instanceof Asked.Go go
                ? elsewhere(go.address())
                : new ModelAndView("redirect:/sign-in");
    }

    private Provider named(String code) {
        return providers.named(code).orElseThrow(NotFound::new);
    }

    /** The same words for whoever has no account, has an ended one, or is somebody else: a provider's people could else find out. */
    private static String notTheirs(Provider provider) {
        return provider.label()
                + " knows you, but it opens no account here: ask your administrator whether yours is linked to it";
    }

    private ModelAndView refused(Frame frame, String sentence) {
        return page.of(frame, Fields.empty().error(FIELD, sentence), "/", HttpStatus.BAD_REQUEST);
    }

    private ModelAndView down(Frame frame, Provider provider, String next) {
        String sentence = provider.label() + " does not answer: try again in a minute";
        return page.of(frame, Fields.empty().error(FIELD, sentence), next, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Only to addresses that the provider itself publishes, by https: nothing of a request is in their beginning. */
    private static ModelAndView elsewhere(String address) {
        var view = new RedirectView(address, false, false, false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
