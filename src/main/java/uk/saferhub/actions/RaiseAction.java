package uk.saferhub.actions;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Enters what somebody agreed to do. The record's timeline tells it. */
@Component
class RaiseAction {

    private final ActionStore store;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    RaiseAction(ActionStore store, Timeline timeline, ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.events = events;
    }

    UUID raise(NewAction action, Actor actor) {
        ActionRules.mayBeDue(action.dueOn(), action.raisedOn()).orThrow();
        UUID organisation = actor.seat(action.realmId()).organisationId();
        UUID id = Keys.next();
        String reference = Reference.next("A");
        store.add(id, reference, action, organisation, actor);
        timeline.record(new Happening(
                action.realmId(),
                action.sourceId(),
                actor.accountId(),
                organisation,
                actor.at(action.raisedOn()),
                "action_raised",
                Map.of(
                        "reference", reference,
                        "what", action.what(),
                        "approach",
                                action.approach() == null
                                        ? ""
                                        : action.approach().name(),
                        "owner", action.ownerOrganisationId().toString(),
                        "due_on", action.dueOn().toString())));
        events.publishEvent(new ActionChanged(id, action.realmId(), action.sourceKind(), action.sourceId(), actor));
        if (action.ownerAccountId() != null)
            events.publishEvent(new PersonCalled(
                    action.ownerAccountId(), PersonCalled.Call.GIVEN, reference, action.realmId(), actor));
        return id;
    }
}
