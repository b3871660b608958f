package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** What may be done with an action: facts in, decision out. */
final class ActionRules {

    private static final String REGISTER = "The partnership's action register (MTG-08)";

    private ActionRules() {}

    /** MTG-08-A: the owner answers, or whoever asked for it. */
    static Decision mayAnswer(Action action, UUID organisation) {
        boolean concerned =
                organisation.equals(action.ownerOrganisationId()) || organisation.equals(action.raisedById());
        return Decision.when(
                        action.status().isOpen(),
                        "MTG-08-B",
                        "This action has had its final answer. If more is to be done, raise a new one.",
                        REGISTER)
                .and(() -> Decision.when(
                        concerned,
                        "MTG-08-A",
                        "Only " + action.owner() + ", or whoever asked for it, can answer this action.",
                        REGISTER));
    }

    /** MTG-08-G: whoever may only read actions here answers none. */
    static Decision readsOnly() {
        return Decision.refused("MTG-08-G", "Your role here lets you read actions and not answer them.", REGISTER);
    }

    /** MTG-08-C: only what is late and unanswered is chased, once a day. */
    static Decision mayChase(Action action, LocalDate today) {
        return Decision.when(
                        action.isLate(today),
                        "MTG-08-C",
                        "An action is chased once it is late; this one is not.",
                        REGISTER)
                .and(() -> Decision.when(
                        !today.equals(action.chasedOn()),
                        "MTG-08-D",
                        "This action has been chased today already.",
                        REGISTER));
    }

    /** MTG-08-E: an answer holds for a day from the one on which the action was agreed up to today. */
    static Decision mayHoldOn(LocalDate day, LocalDate raisedOn, LocalDate today) {
        return Decision.when(
                !day.isBefore(raisedOn) && !day.isAfter(today),
                "MTG-08-E",
                "The day of an answer lies between the day on which the action was agreed and today.",
                REGISTER);
    }

    /** MTG-08-F: it cannot be due before it was agreed. */
    static Decision mayBeDue(LocalDate dueOn, LocalDate raisedOn) {
        return Decision.when(
                !dueOn.isBefore(raisedOn), "MTG-08-F", "An action cannot be due before it was agreed.", REGISTER);
    }
}
