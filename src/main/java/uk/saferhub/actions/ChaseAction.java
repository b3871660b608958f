package uk.saferhub.actions;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Asks after a late action; that it was asked after stands on the record's timeline. */
@Component
class ChaseAction {

    private final ActionStore store;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ChaseAction(ActionStore store, Timeline timeline, ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.events = events;
    }

    void chase(String reference, Actor actor) {
        Action action = store.seen(reference, actor, actor.permission()).orElseThrow(NotFound::new);
        ActionRules.mayChase(action, actor.today()).orThrow();
        store.addChase(action, actor);
        timeline.record(new Happening(
                action.realmId(),
                action.sourceId(),
                actor.accountId(),
                actor.seat(action.realmId()).organisationId(),
                actor.now(),
                "action_chased",
                Map.of("reference", action.reference(), "what", action.what())));
        if (action.ownerAccountId() != null)
            events.publishEvent(new PersonCalled(
                    action.ownerAccountId(), PersonCalled.Call.CHASED, reference, action.realmId(), actor));
    }
}
