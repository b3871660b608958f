package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.WhoMay;
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
                        "This action has had its final answer. Open it again, or raise a new one.",
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

    /** MTG-08-N, O: what is still to be begun is accepted once, by whoever is to do it and nobody in their place. */
    static Decision mayAccept(Action action, UUID organisation) {
        return Decision.when(
                        action.status() == ActionStatus.OPEN && action.answer() == null,
                        "MTG-08-O",
                        "This action has been accepted or answered already.",
                        REGISTER)
                .and(() -> Decision.when(
                        organisation.equals(action.ownerOrganisationId()),
                        "MTG-08-N",
                        "Only " + action.owner() + " accepts this action.",
                        REGISTER));
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

    /** MTG-08-H: an action goes to a body that has somebody who can see the record and answer. */
    static Decision mayOwn(List<WhoMay.Person> able, UUID organisation) {
        return Decision.when(
                able.stream().anyMatch(person -> person.organisationId().equals(organisation)),
                "MTG-08-H",
                "Nobody of that organisation can see this record and answer an action on it. Choose another, or have it brought in first.",
                REGISTER);
    }

    /** MTG-08-I: the owner says which of its people does it. */
    static Decision mayAssign(Action action, UUID organisation) {
        return Decision.when(
                        action.status().isOpen(),
                        "MTG-08-I",
                        "This action has had its final answer, so nobody has to do it any more.",
                        REGISTER)
                .and(() -> Decision.when(
                        organisation.equals(action.ownerOrganisationId()),
                        "MTG-08-J",
                        "Only " + action.owner() + " says which of its people does this.",
                        REGISTER));
    }

    /** MTG-08-K: the person acts for the owner, can see the record and may answer; nobody in particular always may. */
    static Decision mayDo(List<WhoMay.Person> able, UUID owner, @Nullable UUID person) {
        return Decision.when(
                person == null
                        || able.stream()
                                .anyMatch(one -> one.accountId().equals(person)
                                        && one.organisationId().equals(owner)),
                "MTG-08-K",
                "That person cannot see this record, or may not answer actions on it for the organisation that owns it.",
                REGISTER);
    }

    /** MTG-08-L: an action on a case belongs to its plan, whose rules say to whom it may go. */
    static Decision mayRaiseHere(String kind) {
        return Decision.when(
                !kind.equals("case"), "MTG-08-L", "An action on a case is agreed in the case's plan.", REGISTER);
    }

    /** MTG-08-M: an action is raised on a record that is here; one that may not be known is as one that is not. */
    static Decision mayBeOn(boolean known, String reference) {
        return Decision.when(
                known,
                "MTG-08-M",
                "There is no record " + reference + " here on which you may raise an action.",
                REGISTER);
    }
}
