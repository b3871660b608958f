package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Signing in: address and password, then the second factor; and signing out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final Arrival arrival;
    private final SignInPage page;
    private final boolean demo;

    SignInController(SignIn signIn, Arrival arrival, SignInPage page, @Value("${saferhub.demo:false}") boolean demo) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.page = page;
        this.demo = demo;
    }

    /** @param code the code as a phone would show it: only in a demonstration, whose people have no phones */
    record Page(
            Frame frame,
            Fields fields,
            String next,
            @Nullable String code) {}

    @Open
    @GetMapping("/sign-in")
    ModelAndView show(
            Frame frame,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(defaultValue = "") String out) {
        return page.of(frame, Fields.empty(), next, kept != null, out, HttpStatus.OK);
    }

    @Open
    @PostMapping("/sign-in")
    ModelAndView submit(
            HttpServletRequest request,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "/") String next) {
        Fields fields = Fields.of(posted);
        String email = fields.read().required("email", "Enter your e-mail address");
        String password = fields.value("password");
        if (password.isEmpty()) fields.error("password", "Enter your password");
        if (!fields.ok()) return page.of(frame, fields, next, HttpStatus.BAD_REQUEST);
        return switch (signIn.password(email, password, network(request), actor.now())) {
            case SignIn.Answer.Welcome welcome -> {
                ModelAndView halfway = arrival.halfway(request, welcome.account(), actor.now(), next);
                SignedIn.through(request, null);
                yield halfway;
            }
            case SignIn.Answer.Wrong wrong ->
                page.of(
                        frame,
                        fields.error("email", "The e-mail address or the password is wrong"),
                        next,
                        HttpStatus.BAD_REQUEST);
            case SignIn.Answer.TooMany many ->
                page.of(
                        frame,
                        fields.error("email", "There were too many tries: wait five minutes and try again"),
                        next,
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @Open
    @GetMapping("/sign-in/code")
    ModelAndView askCode(
            HttpServletRequest request, Actor actor, Frame frame, @RequestParam(defaultValue = "/") String next) {
        Optional<UUID> account = SignedIn.halfway(request);
        if (account.isEmpty()) return new ModelAndView("redirect:/sign-in");
        return code(frame, Fields.empty(), next, account.get(), actor.now(), HttpStatus.OK);
    }

    @Open
    @PostMapping("/sign-in/code")
    ModelAndView submitCode(
            HttpServletRequest request,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "/") String next) {
        Optional<UUID> account = SignedIn.halfway(request);
        if (account.isEmpty()) return new ModelAndView("redirect:/sign-in");
        Fields fields = Fields.of(posted);
        String code = fields.read().required("code", "Enter the six digits");
        if (!fields.ok()) return code(frame, fields, next, account.get(), actor.now(), HttpStatus.BAD_REQUEST);
        return switch (signIn.code(account.get(), code, network(request), actor.now())) {
            case SignIn.Answer.Welcome welcome -> arrival.of(request, welcome.account(), actor.now(), next);
            case SignIn.Answer.Wrong wrong ->
                code(
                        frame,
                        fields.error("code", "That code is not right, or was used already: wait for the next one"),
                        next,
                        account.get(),
                        actor.now(),
                        HttpStatus.BAD_REQUEST);
            case SignIn.Answer.TooMany many ->
                code(
                        frame,
                        fields.error("code", "There were too many tries: wait five minutes and try again"),
                        next,
                        account.get(),
                        actor.now(),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @Open
    @PostMapping("/sign-out")
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> through = SignedIn.through(request);
        SignedIn.out(request);
        // What a phone has kept goes too: the outbox, and the forms for when there is no signal.
        response.setHeader("Clear-Site-Data", "\"storage\"");
        // A code is small letters and digits (ProviderSettings).
        return new ModelAndView(
                through.map(code -> "redirect:/sign-in?out=" + code).orElse("redirect:/sign-in"));
    }

    private ModelAndView code(Frame frame, Fields fields, String next, UUID account, Instant now, HttpStatus status) {
        String shown = demo
                ? signIn.secondFactor(account)
                        .map(secret -> Totp.code(secret, Totp.step(now)))
                        .orElse(null)
                : null;
        if (shown != null && fields.ok()) fields.with("code", shown);
        return new ModelAndView(
                "saferhub/access/code",
                Map.of("page", new Page(frame.withTitle("Enter your code"), fields, local(next), shown)),
                status);
    }

    /** Only a path of this service is gone to after signing in. */
    static String local(String next) {
        return next.matches("/(?![/\\\\])[^\\s\\\\]*") ? next : "/";
    }

    /** The sender's network: an IPv6 sender has a whole /64 to choose addresses from. */
    static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.contains(":") ? String.join(":", java.util.Arrays.copyOf(address.split(":"), 4)) : address;
    }
}
