package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Download;
import uk.saferhub.web.Stale;

/**
 * Serves one web request at the desk: who is signed in, what the route takes, the form's one-use key; then the handler, in the
 * desk's transaction. The page is rendered after the commit, so nothing is shown that was not logged.
 */
@Component
class Counter {

    /** Set on a request whose words were kept. */
    static final String KEPT = "saferhub.kept";

    private final Desk desk;
    private final FormKeys keys;
    private final Drafts drafts;
    private final ReadLog log;
    private final Clock clock;
    private final SystemCounter systems;

    Counter(Desk desk, FormKeys keys, Drafts drafts, ReadLog log, Clock clock, SystemCounter systems) {
        this.systems = systems;
        this.desk = desk;
        this.keys = keys;
        this.drafts = drafts;
        this.log = log;
        this.clock = clock;
    }

    @Nullable
    ModelAndView serve(HttpServletRequest request, HandlerMethod route, Callable<@Nullable ModelAndView> handler) {
        try {
            return atTheDesk(request, route, handler);
        } catch (UndeclaredThrowableException wrapped) {
            // So the transaction passes on what is checked; a missing parameter would look like a fault of ours.
            throw Counter.<RuntimeException>asItIs(wrapped.getUndeclaredThrowable());
        }
    }

    private @Nullable ModelAndView atTheDesk(
            HttpServletRequest request, HandlerMethod route, Callable<@Nullable ModelAndView> handler) {
        // Not ours: what answers OPTIONS or a broken address says nothing, to nobody.
        if (!route.getBeanType().getName().startsWith("uk.saferhub.")) throw new NotFound();
        String about = request.getMethod() + " " + request.getRequestURI();
        Open open = route.getMethodAnnotation(Open.class);
        if (open != null && !open.signedIn()) return desk.open(about, actor -> run(request, actor, handler));
        // By the handler and not by the address, which may be spelled in other ways.
        if (route.getBeanType().isAnnotationPresent(ForSystems.class))
            return systems.serve(request, taking(route), about, actor -> run(request, actor, handler));
        Optional<UUID> signedIn = SignedIn.account(request);
        if (signedIn.isEmpty()) return toSignIn(request, about);
        UUID account = signedIn.get();
        if (open != null) return desk.open(account, about, actor -> once(request, actor, handler));
        Requires requires = taking(route);
        try {
            return desk.serve(
                    account,
                    SignedIn.standsInFor(request).orElse(null),
                    requires.value(),
                    Permission.also(requires),
                    about,
                    actor -> once(request, inPlace(request, actor), handler));
        } catch (Refusal | Stale | StaleForm inVain) {
            keep(request, keys.owner(request.getParameter("_once")).orElse(account), about + " (refused: words kept)");
            throw inVain;
        } catch (Forbidden | NotFound | UndeclaredThrowableException asked) {
            throw asked;
        } catch (RuntimeException ours) {
            keepIfPossible(request, account, about);
            throw ours;
        }
    }

    /** After a fault of ours: it may be the database's, and then there is nowhere to keep anything. */
    private void keepIfPossible(HttpServletRequest request, UUID account, String about) {
        try {
            keep(request, account, about + " (fault: words kept)");
        } catch (RuntimeException nowhere) {
            request.removeAttribute(KEPT);
        }
    }

    private static Requires taking(HandlerMethod route) {
        Requires requires = route.getMethodAnnotation(Requires.class);
        if (requires == null) throw new IllegalStateException(route + " says neither @Requires nor @Open");
        return requires;
    }

    /** What was posted in vain is kept, in a transaction of its own: the one that it was posted in is rolled back. */
    private boolean keep(HttpServletRequest request, UUID writer, String about) {
        if (!request.getMethod().equals("POST")) return false;
        boolean autosave = request.getRequestURI().equals("/drafts");
        String action = autosave ? request.getParameter("_form") : request.getRequestURI();
        if (action == null) return false;
        boolean kept = desk.open(
                writer,
                about,
                actor -> drafts.keep(writer, Frames.page(request), action, posted(request), clock.instant()));
        request.setAttribute(KEPT, kept);
        return kept;
    }

    private static Map<String, List<String>> posted(HttpServletRequest request) {
        var posted = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> posted.put(name, List.of(values)));
        return posted;
    }

    /** A form that was posted after its session ended keeps its words for the one it was issued to. */
    private ModelAndView toSignIn(HttpServletRequest request, String about) {
        boolean kept = keys.owner(request.getParameter("_once"))
                .map(writer -> keep(request, writer, about + " (session ended: words kept)"))
                .orElse(false);
        String next = Frames.page(request);
        return new ModelAndView("redirect:/sign-in?next="
                + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8) + (kept ? "&kept" : ""));
    }

    /** The actor, where the posted form was opened in the same person's place as it is sent. */
    private Actor inPlace(HttpServletRequest request, Actor actor) {
        String key = request.getParameter("_once");
        boolean ours = request.getMethod().equals("POST") && keys.owner(key).isPresent();
        if (ours && !keys.isOfThePlaceOf(key, actor)) throw new OthersPlace();
        return actor;
    }

    private @Nullable ModelAndView once(
            HttpServletRequest request, Actor actor, Callable<@Nullable ModelAndView> handler) {
        if (!request.getMethod().equals("POST") || request.getRequestURI().equals("/drafts"))
            return run(request, actor, handler);
        String key = request.getParameter("_once");
        if (keys.owner(key).filter(actor.accountId()::equals).isEmpty()) throw new StaleForm();
        Optional<String> answered = keys.take(key, actor.accountId(), actor.now());
        if (answered.isPresent()) return new ModelAndView(answered.get());
        ModelAndView answer = run(request, actor, handler);
        if (answer != null
                && answer.getViewName() != null
                && answer.getViewName().startsWith("redirect:")) {
            keys.answer(key, answer.getViewName());
            drafts.sent(actor.accountId(), Frames.page(request), request.getRequestURI());
        }
        return answer;
    }

    private @Nullable ModelAndView run(
            HttpServletRequest request, Actor actor, Callable<@Nullable ModelAndView> handler) {
        request.setAttribute(Actor.class.getName(), actor);
        try {
            ModelAndView answer = handler.call();
            if (answer != null && answer.getView() instanceof Download file) {
                // Where the log refuses, nothing is sent, and nothing may stay behind either.
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) file.discard();
                    }
                });
                log.exported();
            }
            // A form's words are read before its record is looked for: the page that comes back is nothing done.
            if (answer != null && answer.getStatus() != null && answer.getStatus().is4xxClientError()) log.refused();
            return answer;
        } catch (RuntimeException known) {
            throw known;
        } catch (Exception checked) {
            throw Counter.<RuntimeException>asItIs(checked);
        }
    }

    /** Spring tells the sender's faults (a missing parameter) by checked exceptions, which must arrive as they are. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** The form's key is missing, foreign or forged. */
    static class StaleForm extends RuntimeException {}

    /** The form was opened as somebody's deputy and is sent as oneself, or the other way about. */
    static class OthersPlace extends StaleForm {}
}
