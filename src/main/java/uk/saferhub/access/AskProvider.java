package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import uk.saferhub.access.provider.Begun;
import uk.saferhub.access.provider.Exchange;
import uk.saferhub.access.provider.LogoutTokens;
import uk.saferhub.access.provider.NotProven;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.access.provider.ProviderDown;
import uk.saferhub.access.provider.Providers;

/**
 * Asks an identity provider before the desk opens its transaction: no connection to the database waits for somebody else's server.
 * The handler finds the answer on the request.
 */
@Component
class AskProvider implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AskProvider.class);
    /** Before the state in the names of a session's attributes: each tab that begins has one of its own. */
    private static final String PENDING = "provider.";

    private static final int TABS = 5;

    /** So many wait for providers at once; further ones are told that it does not answer, and the pages stay quick for all others. */
    private final Semaphore waiting = new Semaphore(16);

    private final Providers providers;
    private final Exchange exchange;
    private final LogoutTokens leaving;
    private final Tries tries;
    private final Clock clock;

    AskProvider(Providers providers, Exchange exchange, LogoutTokens leaving, Tries tries, Clock clock) {
        this.leaving = leaving;
        this.providers = providers;
        this.exchange = exchange;
        this.tries = tries;
        this.clock = clock;
    }

    static Asked asked(HttpServletRequest request) {
        return request.getAttribute(Asked.class.getName()) instanceof Asked asked ? asked : new Asked.Nothing();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
            providers
                    .named(String.valueOf(parts.get("provider")))
                    .ifPresent(provider -> request.setAttribute(Asked.class.getName(), ask(request, provider)));
        return true;
    }

    private Asked ask(HttpServletRequest request, Provider provider) {
        if (!waiting.tryAcquire()) return new Asked.Down();
        try {
            return switch (String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
                case ProviderSignInController.ANSWER -> answer(request, provider);
                case ProviderSignInController.BEGIN -> isOurs(request) ? begin(request, provider) : new Asked.Nothing();
                case ProviderSignInController.END -> isOurs(request) ? end(provider) : new Asked.Nothing();
                case ProviderLeftController.LEFT -> left(request, provider);
                default -> new Asked.Nothing();
            };
        } catch (ProviderDown down) {
            return new Asked.Down();
        } catch (IllegalArgumentException setting) {
            LOG.warn("Identity provider {}: {}", provider.code(), setting.getMessage());
            return new Asked.Down();
        } finally {
            waiting.release();
        }
    }

    /** Another site's link would sign somebody in, or out, who did not ask for it: the sign-in page asks first. */
    private static boolean isOurs(HttpServletRequest request) {
        return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private Asked end(Provider provider) {
        return exchange.end(provider).<Asked>map(Asked.Go::new).orElse(new Asked.Nothing());
    }

    private Asked left(HttpServletRequest request, Provider provider) {
        if (tries.tooMany(SignInController.network(request), clock.instant())) return new Asked.TooMany();
        String token = request.getParameter("logout_token");
        if (token == null || token.isBlank()) return new Asked.Refused();
        try {
            return new Asked.Left(provider.issuer(), leaving.subject(provider, token));
        } catch (NotProven refused) {
            return new Asked.Refused();
        }
    }

    private Asked begin(HttpServletRequest request, Provider provider) {
        String next = Optional.ofNullable(request.getParameter("next")).orElse("/");
        Begun begun = Begun.now(provider.code(), SignInController.local(next), clock.instant());
        String address = exchange.address(provider, begun);
        HttpSession session = request.getSession(true);
        if (session.isNew()) session.setMaxInactiveInterval(600);
        makeRoom(session);
        session.setAttribute(PENDING + begun.state(), begun.text());
        return new Asked.Go(address);
    }

    /** Whoever begins again and again fills no session: the oldest is forgotten, as if it had taken too long. */
    private static void makeRoom(HttpSession session) {
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PENDING))
                .sorted(Comparator.comparing((String name) ->
                                Begun.of(session.getAttribute(name).toString()).at())
                        .reversed())
                .skip(TABS - 1)
                .forEach(session::removeAttribute);
    }

    private Asked answer(HttpServletRequest request, Provider provider) {
        Instant now = clock.instant();
        String network = SignInController.network(request);
        if (tries.tooMany(network, now)) return new Asked.TooMany();
        HttpSession session = request.getSession(false);
        String state = String.valueOf(request.getParameter("state"));
        if (session == null || session.getAttribute(PENDING + state) == null) return new Asked.Refused();
        Begun begun = Begun.of(session.getAttribute(PENDING + state).toString());
        // Whatever comes of it, it is answered once.
        session.removeAttribute(PENDING + state);
        String code = request.getParameter("code");
        if (code == null || code.isEmpty() || !begun.isAnswered(provider.code(), state, now))
            return new Asked.Refused();
        try {
            return new Asked.Known(
                    exchange.prove(provider, begun, code, state, request.getParameter("iss")), begun.next());
        } catch (NotProven refused) {
            return new Asked.Refused();
        }
    }
}
