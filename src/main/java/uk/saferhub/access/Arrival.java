package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody goes who has given password and second factor: in, or to choose a password that nobody else knows. */
@Component
class Arrival {

    private final Passwords passwords;

    Arrival(Passwords passwords) {
        this.passwords = passwords;
    }

    /** @param next where the person wanted to go; only a path of this service is gone to */
    ModelAndView of(HttpServletRequest request, UUID account, Instant now, String next) {
        String path = SignInController.local(next);
        if (!passwords.owed(account)) {
            SignedIn.both(request, account, now);
            return new ModelAndView("redirect:" + path);
        }
        SignedIn.owing(request, account, now);
        return new ModelAndView("redirect:/sign-in/password?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
