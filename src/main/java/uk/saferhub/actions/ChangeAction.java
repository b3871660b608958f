package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.WhoMay;
import uk.saferhub.actions.ActionChanges.Kind;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Stale;

/** Changes what was agreed, withdraws an action that was raised in error, opens a finished one again; each with a reason. */
@Component
class ChangeAction {

    private final ActionStore store;
    private final ActionChanges changes;
    private final Concerned concerned;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ChangeAction(
            ActionStore store,
            ActionChanges changes,
            Concerned concerned,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.store = store;
        this.changes = changes;
        this.concerned = concerned;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * What is agreed from now on.
     *
     * @param due last day in time (Europe/London)
     * @param typed whether its wording was typed anew, and is not what its reader was shown: who writes a name that is held back
     *     from them leaves a trace, whether or not it is the right one
     */
    record Agreed(String what, LocalDate due, UUID owner, boolean typed) {}

    /** Who could do it: people who see its record and may answer. */
    List<WhoMay.Person> able(Action action, Actor actor) {
        return concerned.able(action, actor);
    }

    Decision mayChange(Action action, Actor actor) {
        return ChangeRules.mayChange(
                action, seat(action, actor), concerned.owners(action), concerned.keeps(action, actor));
    }

    Decision mayReopen(Action action, Actor actor) {
        return ChangeRules.mayReopen(
                action, seat(action, actor), concerned.owners(action), concerned.keeps(action, actor));
    }

    Decision mayAsk(Action action, Actor actor) {
        return ChangeRules.mayAsk(action, seat(action, actor));
    }

    /** Where nothing differs, nothing is written. */
    void change(Action action, Agreed agreed, String reason, Actor actor) {
        List<WhoMay.Person> able = able(action, actor);
        boolean given = !agreed.owner().equals(action.ownerOrganisationId());
        mayChange(action, actor)
                .and(() -> ActionRules.mayBeDue(agreed.due(), action.raisedOn()))
                .and(() -> given ? ActionRules.mayOwn(able, agreed.owner()) : Decision.allowed())
                .orThrow();
        boolean worded = agreed.typed() || !agreed.what().equals(action.what());
        boolean moved = !agreed.due().equals(action.dueOn());
        if (!worded && !moved && !given) return;
        UUID person = given ? null : action.ownerAccountId();
        if (!changes.agree(action, agreed.what(), agreed.due(), agreed.owner(), person, actor))
            throw stale(action, agreed.what(), actor);
        if (worded) keep(action, Kind.WORDING, action.what(), agreed.what(), reason, actor);
        if (moved) keep(action, Kind.DUE, Dates.day(action.dueOn()), Dates.day(agreed.due()), reason, actor);
        if (given) keep(action, Kind.OWNER, action.owner(), name(able, agreed.owner()), reason, actor);
        tell(action, "action_changed", reason, actor);
    }

    /** Raised in error: it is no longer to be done, and counts neither as done nor as late. */
    void withdraw(Action action, String reason, Actor actor) {
        mayChange(action, actor).orThrow();
        move(action, ActionEvent.WITHDRAWN, Kind.WITHDRAWN, reason, actor);
    }

    /** Answered or withdrawn in error, or more is to be done after all. */
    void reopen(Action action, String reason, Actor actor) {
        mayReopen(action, actor).orThrow();
        move(action, ActionEvent.REOPENED, Kind.REOPENED, reason, actor);
    }

    /** Its owner asks for another date; until it is agreed the one that was agreed holds. */
    void ask(Action action, LocalDate asked, String reason, Actor actor) {
        mayAsk(action, actor)
                .and(() -> ChangeRules.mayAskFor(action, asked, actor.today()))
                .orThrow();
        if (!changes.ask(action, asked, actor)) throw stale(action, Dates.day(asked), actor);
        keep(action, Kind.ASKED, Dates.day(action.dueOn()), Dates.day(asked), reason, actor);
        tell(action, "action_date_asked", reason, actor);
    }

    /** The date that was asked for is not agreed. */
    void keepDate(Action action, String reason, Actor actor) {
        mayChange(action, actor).orThrow();
        if (!changes.ask(action, null, actor)) throw stale(action, Dates.day(action.dueOn()), actor);
        keep(action, Kind.KEPT, "", Dates.day(action.dueOn()), reason, actor);
        tell(action, "action_date_kept", reason, actor);
    }

    /** The action as it was read. @throws Stale where somebody changed it since. @throws NotFound where it may not be seen */
    Action read(String reference, @Nullable Integer version, String yours, Actor actor) {
        Action action = store.seen(reference, actor, actor.permission()).orElseThrow(NotFound::new);
        if (version != null && version != action.version()) throw stale(action, yours, actor);
        return action;
    }

    private void move(Action action, ActionEvent event, Kind kind, String reason, Actor actor) {
        ActionStatus to = ActionStatus.TABLE.move(action.status(), event);
        if (!store.move(action, to, actor)) throw stale(action, ActionWords.of(to), actor);
        keep(action, kind, ActionWords.of(action.status()), ActionWords.of(to), reason, actor);
        tell(action, "action_" + event.name().toLowerCase(Locale.UK), reason, actor);
    }

    private void keep(Action action, Kind kind, String before, String after, String reason, Actor actor) {
        changes.add(action, kind, before, after, reason, seat(action, actor), actor);
    }

    private void tell(Action action, String verb, String reason, Actor actor) {
        timeline.record(new Happening(
                action.realmId(),
                action.sourceId(),
                actor.accountId(),
                seat(action, actor),
                actor.now(),
                verb,
                Map.of("reference", action.reference(), "what", action.what(), "words", reason)));
        events.publishEvent(
                new ActionChanged(action.actionId(), action.realmId(), action.sourceKind(), action.sourceId(), actor));
    }

    private static UUID seat(Action action, Actor actor) {
        return actor.seat(action.realmId()).organisationId();
    }

    private static String name(List<WhoMay.Person> able, UUID organisation) {
        return able.stream()
                .filter(one -> one.organisationId().equals(organisation))
                .map(WhoMay.Person::organisation)
                .findFirst()
                .orElseThrow();
    }

    private Stale stale(Action was, String yours, Actor actor) {
        Action saved = was.under(changes.heldFrom(actor, was));
        return new Stale(
                saved.changedBy(),
                saved.changedAt(),
                saved.version(),
                List.of(new Stale.Difference("Action", saved.what() + ", " + ActionWords.of(saved.status()), yours)));
    }
}
