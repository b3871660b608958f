package uk.saferhub.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Frame;

/** "What may I see, and why?", for everybody who is signed in. */
@Controller
class MyAccessController {

    private final MyAccess access;

    private final ProviderLinks links;
    private final Providers providers;
    private final SignIn signIn;

    MyAccessController(MyAccess access, ProviderLinks links, Providers providers, SignIn signIn) {
        this.signIn = signIn;
        this.access = access;
        this.links = links;
        this.providers = providers;
    }

    /**
     * @param through through which identity provider one signs in, since when, in words; null with a password
     * @param password whether a password opens the account
     * @param setUp whether a second factor is still to be set up here
     */
    record Page(
            Frame frame,
            List<MyAccess.Held> grants,
            @Nullable String through,
            boolean password,
            boolean setUp) {}

    @Open(signedIn = true)
    @GetMapping("/me/access")
    ModelAndView show(Actor actor, Frame frame) {
        Optional<ProviderLinks.Link> link = links.live(actor.accountId())
                .filter(live -> providers.named(live.provider()).isPresent());
        boolean bound = link.filter(live -> live.boundAt() != null).isPresent();
        var page = new Page(
                frame.withTitle("What you may see, and why"),
                access.of(actor),
                link.map(this::words).orElse(null),
                !bound || !providers.withoutPasswords().contains(link.get().provider()),
                bound && !signIn.hasSecondFactor(actor.accountId()));
        return new ModelAndView("saferhub/access/my-access", "page", page);
    }

    private String words(ProviderLinks.Link link) {
        String label = providers.label(link.provider());
        return link.boundAt() == null
                ? "Your account is linked to " + label + ": sign in through it next time. " + link.namedBy()
                        + " linked it on " + Dates.moment(link.namedAt()) + "."
                : "You sign in through " + label + ", since " + Dates.moment(link.boundAt()) + ".";
    }
}
