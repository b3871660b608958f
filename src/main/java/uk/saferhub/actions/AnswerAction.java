package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;

/** Answers an action: begun, done with evidence, or not possible with the reason. */
@Component
class AnswerAction {

    private final ActionStore store;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final HeldNames held;

    AnswerAction(ActionStore store, Timeline timeline, ApplicationEventPublisher events, HeldNames held) {
        this.held = held;
        this.store = store;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * @param words the evidence, the reason, or how it goes
     * @param heldOn the day the answer holds for
     * @param version the version that was read
     * @throws Stale where somebody answered first
     */
    void answer(String reference, ActionEvent event, String words, LocalDate heldOn, int version, Actor actor) {
        Action action = open(reference, actor);
        if (action.version() != version) throw stale(action, event, words, actor);
        answer(action, event, words, heldOn, actor);
    }

    /** As it stands now: for history that is entered, where nobody reads before writing. */
    void answer(String reference, ActionEvent event, String words, LocalDate heldOn, Actor actor) {
        answer(open(reference, actor), event, words, heldOn, actor);
    }

    private Action open(String reference, Actor actor) {
        return store.seen(reference, actor, actor.permission()).orElseThrow(NotFound::new);
    }

    private void answer(Action action, ActionEvent event, String words, LocalDate heldOn, Actor actor) {
        UUID organisation = actor.seat(action.realmId()).organisationId();
        ActionRules.mayAnswer(action, organisation)
                .and(() -> ActionRules.mayHoldOn(heldOn, action.raisedOn(), actor.today()))
                .and(() -> event == ActionEvent.ACCEPTED
                        ? ActionRules.mayAccept(action, organisation)
                        : Decision.allowed())
                .orThrow();
        if (!store.move(action, ActionStatus.TABLE.move(action.status(), event), actor))
            throw stale(action, event, words, actor);
        store.addAnswer(action, event, words, heldOn, organisation, actor);
        timeline.record(new Happening(
                action.realmId(),
                action.sourceId(),
                actor.accountId(),
                organisation,
                actor.at(heldOn),
                "action_" + event.name().toLowerCase(java.util.Locale.UK),
                Map.of("reference", action.reference(), "what", action.what(), "words", words)));
        events.publishEvent(
                new ActionChanged(action.actionId(), action.realmId(), action.sourceKind(), action.sourceId(), actor));
    }

    private Stale stale(Action was, ActionEvent yours, String words, Actor actor) {
        String written = was.what() + "\n" + (was.answer() == null ? "" : was.answer());
        Action saved = was.under(held.in(was.sourceId(), actor).and(held.named(written, actor)));
        String theirs = saved.answer() == null ? "" : saved.answer();
        return new Stale(
                saved.changedBy(),
                saved.changedAt(),
                saved.version(),
                List.of(
                        new Stale.Difference("Answer", ActionWords.of(saved.status()), ActionWords.of(yours)),
                        new Stale.Difference("In words", theirs, words)));
    }
}
