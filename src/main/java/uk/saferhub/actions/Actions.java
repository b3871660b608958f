package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** The register of actions, for the modules in which actions are agreed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Actions {

    private final RaiseAction raise;
    private final AnswerAction answer;
    private final ActionStore store;

    Actions(RaiseAction raise, AnswerAction answer, ActionStore store) {
        this.raise = raise;
        this.answer = answer;
        this.store = store;
    }

    /**
     * Enters an action and tells it on its record's timeline. The caller has decided that the actor may work on the record and
     * that the owner takes part in it.
     *
     * @throws uk.saferhub.kernel.Refusal where it would be due before it was agreed
     */
    public UUID raise(NewAction action, Actor actor) {
        return raise.raise(action, actor);
    }

    /** Answers an action as done. @param evidence what shows it. @param on the day it was done (Europe/London) */
    public void done(String reference, String evidence, LocalDate on, Actor actor) {
        answer.answer(reference, ActionEvent.DONE, evidence, on, actor);
    }

    /** Answers an action as not possible at all, which is not the same as not done. */
    public void notPossible(String reference, String reason, LocalDate on, Actor actor) {
        answer.answer(reference, ActionEvent.FOUND_NOT_POSSIBLE, reason, on, actor);
    }

    /** The action that was just raised. The caller has decided that its record may be seen. */
    public Action raised(UUID actionId) {
        return store.raised(actionId);
    }

    /** A record's actions, open ones first, by due date. The caller has decided that the record may be seen. */
    public List<Action> of(UUID sourceId) {
        return store.of(sourceId);
    }

    /** That a record lies in another area from now on, and its actions with it. */
    public void moved(UUID sourceId, UUID areaId) {
        store.moved(sourceId, areaId);
    }

    /** How many of a record's actions have no final answer. */
    public int openCount(UUID sourceId) {
        return store.openCount(sourceId);
    }
}
