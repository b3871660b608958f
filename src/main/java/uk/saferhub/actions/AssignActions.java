package uk.saferhub.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.WhoMay;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;

/** Gives actions to one of the owner's people, all of them or none: each by its own rule. */
@Component
class AssignActions {

    /** An action that this person cannot be given, and why. */
    record Refused(String reference, String what, Decision.Refused why) {}

    private final ActionStore store;
    private final WhoMay whoMay;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final HeldNames held;

    AssignActions(
            ActionStore store, WhoMay whoMay, Timeline timeline, ApplicationEventPublisher events, HeldNames held) {
        this.held = held;
        this.store = store;
        this.whoMay = whoMay;
        this.timeline = timeline;
        this.events = events;
    }

    /** The people who may do at least one of these actions for its owner, by name. */
    List<WhoMay.Person> able(List<Action> actions, Actor actor) {
        return whoMay.on(
                actions.stream().map(Action::sourceId).distinct().toList(), Permission.WORK_ACTION, actor.today());
    }

    /**
     * Nothing is written when one of them is refused. What the actor cannot see is as if it had not been asked for.
     *
     * @param ticked each action's reference, and the version at which it was read
     * @param person who is to do them; null for nobody in particular
     * @return those that are refused
     * @throws Stale where somebody changed one at the same moment
     */
    List<Refused> assign(Map<String, Integer> ticked, @Nullable UUID person, Actor actor) {
        List<Action> actions = store.seen(List.copyOf(ticked.keySet()), actor);
        List<WhoMay.Person> able = able(actions, actor);
        var refused = new ArrayList<Refused>();
        for (Action action : actions) {
            Decision decision = ChangeRules.isAsRead(action, ticked.get(action.reference()))
                    .and(() -> decide(action, able, person, actor));
            if (decision instanceof Decision.Refused why)
                refused.add(new Refused(action.reference(), told(action, actor), why));
        }
        if (refused.isEmpty())
            actions.stream()
                    .filter(action -> !java.util.Objects.equals(action.ownerAccountId(), person))
                    .forEach(action -> give(action, person, name(able, person), actor));
        return refused;
    }

    private String told(Action action, Actor actor) {
        return held.in(action.sourceId(), actor)
                .and(held.named(action.what(), actor))
                .in(action.what());
    }

    private static Decision decide(Action action, List<WhoMay.Person> able, @Nullable UUID person, Actor actor) {
        if (!actor.may(Permission.WORK_ACTION, action.realmId())) return ActionRules.readsOnly();
        List<WhoMay.Person> here = able.stream()
                .filter(one -> one.recordId().equals(action.sourceId()))
                .toList();
        UUID own = actor.seat(action.realmId()).organisationId();
        return ActionRules.mayAssign(action, own)
                .and(() -> ActionRules.mayDo(here, action.ownerOrganisationId(), person));
    }

    private void give(Action action, @Nullable UUID person, String name, Actor actor) {
        if (!store.assign(action, person, actor)) {
            var difference = new Stale.Difference("Who does it", action.person() == null ? "" : action.person(), name);
            throw new Stale(action.changedBy(), action.changedAt(), action.version(), List.of(difference));
        }
        timeline.record(new Happening(
                action.realmId(),
                action.sourceId(),
                actor.accountId(),
                actor.seat(action.realmId()).organisationId(),
                actor.now(),
                "action_assigned",
                Map.of("reference", action.reference(), "what", action.what(), "person", name)));
        if (person != null)
            events.publishEvent(
                    new PersonCalled(person, PersonCalled.Call.GIVEN, action.reference(), action.realmId(), actor));
    }

    private static String name(List<WhoMay.Person> able, @Nullable UUID person) {
        return able.stream()
                .filter(one -> one.accountId().equals(person))
                .map(WhoMay.Person::name)
                .findFirst()
                .orElse("Nobody in particular");
    }
}
