package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Stale;

/** Answers several actions in the same words, all of them or none: each by its own rule (WRK-08). */
@Component
class AnswerActions {

    private final ActionStore store;
    private final AnswerAction answer;
    private final HeldNames held;

    AnswerActions(ActionStore store, AnswerAction answer, HeldNames held) {
        this.store = store;
        this.answer = answer;
        this.held = held;
    }

    /**
     * Nothing is written when one of them is refused. What the actor cannot see is as if it had not been asked for.
     *
     * @param ticked each action's reference, and the version at which it was read
     * @param words the evidence or the reason, for each of them
     * @param heldOn the day the answers hold for
     * @return those that are refused
     * @throws Stale where somebody answered one at the same moment
     */
    List<AssignActions.Refused> answer(
            Map<String, Integer> ticked, ActionEvent event, String words, LocalDate heldOn, Actor actor) {
        List<Action> actions = store.seen(List.copyOf(ticked.keySet()), actor);
        var refused = new ArrayList<AssignActions.Refused>();
        for (Action action : actions)
            if (ChangeRules.isAsRead(action, ticked.get(action.reference())).and(() -> decide(action, heldOn, actor))
                    instanceof Decision.Refused why)
                refused.add(new AssignActions.Refused(action.reference(), told(action, actor), why));
        if (refused.isEmpty())
            for (Action action : actions)
                answer.answer(action.reference(), event, words, heldOn, action.version(), actor);
        return refused;
    }

    private String told(Action action, Actor actor) {
        return held.in(action.sourceId(), actor)
                .and(held.named(action.what(), actor))
                .in(action.what());
    }

    private static Decision decide(Action action, LocalDate heldOn, Actor actor) {
        if (!actor.may(Permission.WORK_ACTION, action.realmId())) return ActionRules.readsOnly();
        return ActionRules.mayAnswer(action, actor.seat(action.realmId()).organisationId())
                .and(() -> ActionRules.mayHoldOn(heldOn, action.raisedOn(), actor.today()));
    }
}
