package uk.saferhub.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The page on which one signs in: with a password, or through an identity provider where there is one. */
@Component
class SignInPage {

    /**
     * @param kept whether words of a form were kept when the session ended
     * @param left through whom the session was opened that ended just now; null for none
     */
    record Page(
            Frame frame,
            Fields fields,
            String next,
            boolean kept,
            List<Provider> providers,
            @Nullable Provider left) {

        String path(Provider provider) {
            return "/sign-in/with/" + provider.code() + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    private final Providers providers;

    SignInPage(Providers providers) {
        this.providers = providers;
    }

    ModelAndView of(Frame frame, Fields fields, String next, HttpStatus status) {
        return of(frame, fields, next, false, "", status);
    }

    /** @param out code of the provider through which one was signed in up to now */
    ModelAndView of(Frame frame, Fields fields, String next, boolean kept, String out, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Sign in"),
                fields,
                SignInController.local(next),
                kept,
                providers.all(),
                providers.named(out).orElse(null));
        ModelAndView shown = new ModelAndView("saferhub/access/sign-in", "page", page);
        shown.setStatus(status);
        return shown;
    }
}
