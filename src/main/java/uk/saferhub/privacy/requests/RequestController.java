package uk.saferhub.privacy.requests;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;
import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One request: how its time is counted, what happened to it, and what may be done now. */
@Controller
class RequestController {

    /** @param steps what may happen to it now. @param handlers who may handle it; both empty for whoever only reads */
    record Page(
            Frame frame,
            Fields fields,
            Request request,
            LocalDate today,
            List<Choice> steps,
            List<Choice> handlers,
            boolean mayHandle,
            Again again) {

        List<Choice> outcomes() {
            return Arrays.stream(Outcome.values())
                    .filter(one -> one.suits(request.kind()))
                    .map(one -> Choice.of(one, RequestWords.of(one)))
                    .toList();
        }

        /** Newest first. */
        List<Event> events() {
            return request.steps().reversed().stream()
                    .map(step ->
                            new Event(RequestWords.of(step.kind()), step.on(), null, step.by(), step.words(), null))
                    .toList();
        }
    }

    /** @param earlier whose answer it looks at again, or null. @param reviews of its own answer. @param mayEnter whether one may be */
    record Again(@Nullable String earlier, List<String> reviews, boolean mayEnter) {}

    private final RequestStore store;
    private final Reviews reviews;
    private final WorkRequest work;
    private final Handlers handlers;

    RequestController(RequestStore store, Reviews reviews, WorkRequest work, Handlers handlers) {
        this.store = store;
        this.reviews = reviews;
        this.work = work;
        this.handlers = handlers;
    }

    @GetMapping("/information-requests/{reference}")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("on", actor.today()).withDate("closed", actor.today());
        return page(actor, frame, store.load(reference, READ_RIGHTS, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/information-requests/{reference}/steps")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView step(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = open(reference, version, actor);
        Fields fields = Fields.of(posted);
        StepKind kind = fields.read().requiredChoice("step", StepKind.class, "Choose what happened");
        LocalDate on = fields.read().requiredDate("on", "Enter the day, such as 4 June 2026");
        String words = fields.read().required("words", 1000, "Say how, or why");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        work.step(request, Objects.requireNonNull(kind), Objects.requireNonNull(on), words, actor);
        return new ModelAndView("redirect:" + request.path());
    }

    @PostMapping("/information-requests/{reference}/handler")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView give(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = open(reference, version, actor);
        Fields fields = Fields.of(posted);
        String wrong = "Choose who handles it";
        UUID handler = fields.read().id("handler", wrong);
        Choice chosen = handlers.of(request.realmId(), actor).stream()
                .filter(one -> handler != null && one.value().equals(handler.toString()))
                .findFirst()
                .orElse(null);
        if (chosen == null) fields.error("handler", wrong);
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        work.give(
                request,
                Objects.requireNonNull(handler),
                Objects.requireNonNull(chosen).label(),
                actor);
        return new ModelAndView("redirect:" + request.path());
    }

    @PostMapping("/information-requests/{reference}/closing")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView close(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = open(reference, version, actor);
        Fields fields = Fields.of(posted);
        Outcome outcome = fields.read().requiredChoice("outcome", Outcome.class, "Choose what came of it");
        LocalDate on = fields.read().requiredDate("closed", "Enter the day, such as 4 June 2026");
        String words = fields.read().required("reason", 1000, "Say why, in the words that the asker was told");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        work.close(request, Objects.requireNonNull(outcome), Objects.requireNonNull(on), words, actor);
        return new ModelAndView("redirect:" + request.path());
    }

    private Request open(String reference, int version, Actor actor) {
        Request request = store.load(reference, HANDLE_RIGHTS, actor);
        if (request.version() != version) throw RequestStore.stale(request);
        return request;
    }

    private ModelAndView page(Actor actor, Frame frame, Request request, Fields fields, HttpStatus status) {
        boolean may = actor.may(HANDLE_RIGHTS, request.realmId()) && request.isOpen();
        List<Choice> steps = Arrays.stream(StepKind.values())
                .filter(kind -> may && kind != StepKind.GIVEN)
                .filter(kind ->
                        RequestRules.mayTake(request, kind, actor.today()).isAllowed())
                .map(kind -> Choice.of(kind, RequestWords.of(kind)))
                .toList();
        var page = new Page(
                frame.withTitle("Information request " + request.reference()),
                fields,
                request,
                actor.today(),
                steps,
                may ? handlers.of(request.realmId(), actor) : List.of(),
                may,
                new Again(
                        reviews.earlier(request).map(Reviews.Earlier::reference).orElse(null),
                        reviews.of(request),
                        actor.may(HANDLE_RIGHTS, request.realmId())
                                && !request.isOpen()
                                && !request.kind().isReview()));
        return new ModelAndView("saferhub/privacy/requests/show", Map.of("page", page), status);
    }
}
