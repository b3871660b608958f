package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Choosing a password: at the first sign-in, in place of the one that somebody else typed, and later whenever one likes. */
@Controller
class PasswordController {

    private static final String NOW = "password-now";
    private static final String NEW = "password-new";

    private final Passwords passwords;
    private final Accounts accounts;
    private final SignIn signIn;
    private final ProviderLinks links;
    private final Providers providers;
    private final ApplicationEventPublisher events;

    PasswordController(
            Passwords passwords,
            Accounts accounts,
            SignIn signIn,
            ProviderLinks links,
            Providers providers,
            ApplicationEventPublisher events) {
        this.links = links;
        this.providers = providers;
        this.events = events;
        this.passwords = passwords;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /**
     * @param first whether it is the first sign-in, so that the password now need not be given once more
     * @param none whether there is no password now: a provider opens the account
     */
    record Page(Frame frame, Fields fields, boolean first, boolean none, boolean changed, String next) {
        String action() {
            return first ? "/sign-in/password" : "/me/password";
        }
    }

    @Open
    @GetMapping("/sign-in/password")
    ModelAndView first(HttpServletRequest request, Frame frame, @RequestParam(defaultValue = "/") String next) {
        if (SignedIn.owingAPassword(request).isEmpty()) return new ModelAndView("redirect:/sign-in");
        return page(frame, Fields.empty(), true, false, false, next);
    }

    @Open
    @PostMapping("/sign-in/password")
    ModelAndView chooseFirst(
            HttpServletRequest request,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "/") String next) {
        Optional<UUID> account = SignedIn.owingAPassword(request);
        if (account.isEmpty()) return new ModelAndView("redirect:/sign-in");
        Fields fields = Fields.of(posted);
        check(fields, account.get(), passwords.is(account.get(), fields.value(NEW)));
        if (!fields.ok()) return page(frame, fields, true, false, false, next);
        passwords.choose(account.get(), fields.value(NEW), request.getSession().getId());
        SignedIn.both(request, account.get(), actor.now());
        return new ModelAndView("redirect:" + SignInController.local(next));
    }

    @Open(signedIn = true)
    @GetMapping("/me/password")
    ModelAndView show(Actor actor, Frame frame, @RequestParam(defaultValue = "no") String changed) {
        return page(frame, Fields.empty(), false, mayChooseOne(actor.accountId()), changed.equals("yes"), "/");
    }

    @Open(signedIn = true)
    @PostMapping("/me/password")
    ModelAndView change(
            HttpServletRequest request, Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        UUID account = actor.accountId();
        boolean none = mayChooseOne(account);
        // Compared with what was typed, since an answer from what is kept would tell guesses without limit.
        check(fields, account, !none && fields.value(NEW).equals(fields.value(NOW)));
        // Guesses at the password now count against the same limits as at the door.
        if (fields.ok() && !none)
            switch (signIn.password(
                    accounts.address(account), fields.value(NOW), SignInController.network(request), actor.now())) {
                case SignIn.Answer.Welcome right -> {}
                case SignIn.Answer.Wrong wrong -> fields.error(NOW, "That is not your password now");
                case SignIn.Answer.TooMany many ->
                    fields.error(NOW, "There were too many tries: wait five minutes and try again");
            }
        if (!fields.ok()) return page(frame, fields, false, none, false, "/");
        passwords.choose(account, fields.value(NEW), request.getSession().getId());
        // A second way in, for which no older secret was asked: its holder would want to know.
        if (none) events.publishEvent(new SomebodyCalled(account, SomebodyCalled.Why.SIGN_IN, actor));
        return new ModelAndView("redirect:/me/password?changed=yes");
    }

    /** Who is bound to a provider beside which a password may stand, and has none. */
    private boolean mayChooseOne(UUID account) {
        return passwords.none(account)
                && links.live(account)
                        .filter(live -> live.boundAt() != null
                                && !providers.withoutPasswords().contains(live.provider()))
                        .isPresent();
    }

    private void check(Fields fields, UUID account, boolean same) {
        String fault = Passwords.fault(fields.value(NEW), accounts.address(account));
        if (fault == null && same) fault = "Choose another password than the one now";
        if (fault != null) fields.error(NEW, fault);
    }

    private static ModelAndView page(
            Frame frame, Fields fields, boolean first, boolean none, boolean changed, String next) {
        String title = first ? "Choose your password" : "Your password";
        var page = new Page(frame.withTitle(title), fields, first, none, changed, SignInController.local(next));
        return new ModelAndView(
                "saferhub/access/password", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
