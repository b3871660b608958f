package uk.saferhub.privacy.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Records what happened to a request, and works out its last day anew. */
@Component
public class WorkRequest {

    private final RequestStore store;
    private final Reviews reviews;
    private final JdbcClient client;
    private final Timeline timeline;

    WorkRequest(RequestStore store, Reviews reviews, JdbcClient client, Timeline timeline) {
        this.store = store;
        this.reviews = reviews;
        this.client = client;
        this.timeline = timeline;
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-02-A to E, I, J. @throws uk.saferhub.web.Stale where somebody was first */
    public void step(Request request, StepKind kind, LocalDate on, String words, Actor actor) {
        RequestRules.mayTake(request, kind, on)
                .and(() -> RequestRules.happened(request, on, actor.today()))
                .orThrow();
        var marks =
                new ArrayList<>(request.steps().stream().map(Request.Step::mark).toList());
        marks.add(new RequestClock.Mark(kind, on));
        LocalDate due =
                RequestClock.of(request.kind(), request.receivedOn(), marks).dueOn();
        store.change(request, due, request.handlerId(), null, null);
        store.step(request, kind, on, words, actor);
        tell(request, "information_request_step", Map.of("step", kind.name()), actor);
    }

    /** @param name of whoever handles it from now on */
    public void give(Request request, UUID handler, String name, Actor actor) {
        RequestRules.mayWork(request).orThrow();
        if (handler.equals(request.handlerId())) return;
        store.change(request, request.dueOn(), handler, null, null);
        store.step(request, StepKind.GIVEN, actor.today(), name, actor);
        tell(request, "information_request_given", Map.of("to", handler.toString()), actor);
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-02-A, B, F, S, PRV-07-A or C */
    public void close(Request request, Outcome outcome, LocalDate on, String words, Actor actor) {
        RequestRules.mayClose(request, outcome, isAnswered(request))
                .and(() -> RequestRules.suits(request.kind(), outcome))
                .and(() -> reviews.earlier(request)
                        .map(earlier -> RequestRules.mayLookAgain(
                                earlier.closedBy(), List.of(actor.accountId(), actor.worksAs())))
                        .orElse(Decision.allowed()))
                .and(() -> RequestRules.happened(request, on, actor.today()))
                .orThrow();
        store.change(request, request.dueOn(), request.handlerId(), on, outcome);
        store.step(request, StepKind.CLOSED, on, words, actor);
        tell(request, "information_request_closed", Map.of("outcome", outcome.name()), actor);
    }

    private boolean isAnswered(Request request) {
        return client.sql("select exists (select from foi_answer a where a.request_id = :request)")
                .param("request", request.id())
                .query(Boolean.class)
                .single();
    }

    private void tell(Request request, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                request.realmId(),
                request.id(),
                actor.accountId(),
                actor.seat(request.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
