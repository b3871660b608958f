package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody goes who signs in: to the second factor, in, or to choose a password that nobody else knows. */
@Component
class Arrival {

    private final Passwords passwords;
    private final SignIn signIn;

    Arrival(Passwords passwords, SignIn signIn) {
        this.passwords = passwords;
        this.signIn = signIn;
    }

    /** The first factor was given: the second is asked for, or set up. */
    ModelAndView halfway(HttpServletRequest request, UUID account, Instant now, String next) {
        SignedIn.password(request, account, now);
        return to(signIn.hasSecondFactor(account) ? "/sign-in/code" : "/sign-in/second-factor", next);
    }

    /** Both factors were given. Whoever came through a provider owes no password: they have no use for one. */
    ModelAndView of(HttpServletRequest request, UUID account, Instant now, String next) {
        if (SignedIn.through(request).isPresent() || !passwords.owed(account)) return in(request, account, now, next);
        SignedIn.owing(request, account, now);
        return to("/sign-in/password", next);
    }

    /** @param next where the person wanted to go; only a path of this service is gone to */
    ModelAndView in(HttpServletRequest request, UUID account, Instant now, String next) {
        SignedIn.both(request, account, now);
        return new ModelAndView("redirect:" + SignInController.local(next));
    }

    private static ModelAndView to(String step, String next) {
        String path = URLEncoder.encode(SignInController.local(next), StandardCharsets.UTF_8);
        return new ModelAndView("redirect:" + step + "?next=" + path);
    }
}
