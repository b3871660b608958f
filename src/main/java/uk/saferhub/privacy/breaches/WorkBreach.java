package uk.saferhub.privacy.breaches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Records what was found, decided and done about a breach. */
@Component
public class WorkBreach {

    private final BreachStore store;
    private final Timeline timeline;

    WorkBreach(BreachStore store, Timeline timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    /** What happened to a breach. @param risk, people and categories of an assessment alone */
    public record Done(
            BreachStepKind kind,
            @Nullable Risk risk,
            @Nullable Integer people,
            List<DataCategory> categories,
            Instant at,
            String words) {}

    /** @throws uk.saferhub.kernel.Refusal PRV-06-A to G */
    public void step(String reference, Done done, Actor actor) {
        Breach breach = store.load(reference, Permission.HANDLE_RIGHTS, actor);
        store.lock(breach);
        Breach now = breach.with(store.steps(breach.id()));
        BreachRules.mayTake(now, done.kind())
                .and(() -> BreachRules.happened(now, done.at(), actor.now()))
                .orThrow();
        store.step(now, done.kind(), done.risk(), done.people(), done.categories(), done.at(), done.words(), actor);
        timeline.record(new Happening(
                breach.realmId(),
                breach.id(),
                actor.accountId(),
                actor.seat(breach.realmId()).organisationId(),
                actor.now(),
                "data_breach_step",
                Map.of("step", done.kind().name())));
    }
}
