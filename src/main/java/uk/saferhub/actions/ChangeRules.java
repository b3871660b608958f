package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** Who changes what was agreed, and when (MTG-08, AUD-05): facts in, decision out. */
final class ChangeRules {

    private static final String REGISTER = "The partnership's action register (MTG-08)";

    private ChangeRules() {}

    /**
     * MTG-08-P, Q: an open action is changed or withdrawn by whoever asked for it or keeps its record, and by no owner alone.
     *
     * @param owners bodies that own the action's record
     * @param keeps whether the actor keeps the record of the meeting or panel in which it was agreed, as its chair's office does
     */
    static Decision mayChange(Action action, UUID organisation, Collection<UUID> owners, boolean keeps) {
        return Decision.when(
                        action.status().isOpen(),
                        "MTG-08-P",
                        "This action has had its final answer. Open it again first.",
                        REGISTER)
                .and(() -> asker(action, organisation, owners, keeps));
    }

    /** MTG-08-R: what has its final answer, or was withdrawn, is opened again by the same and by whoever answered: its owner. */
    static Decision mayReopen(Action action, UUID organisation, Collection<UUID> owners, boolean keeps) {
        return Decision.when(
                        !action.status().isOpen(),
                        "MTG-08-R",
                        "This action is open: there is nothing to open again.",
                        REGISTER)
                .and(() ->
                        action.status() != ActionStatus.WITHDRAWN && organisation.equals(action.ownerOrganisationId())
                                ? Decision.allowed()
                                : asker(action, organisation, owners, keeps));
    }

    /** MTG-08-S: the owner asks for another date while it is open; whoever asked for the action says whether. */
    static Decision mayAsk(Action action, UUID organisation) {
        return Decision.when(
                action.status().isOpen() && organisation.equals(action.ownerOrganisationId()),
                "MTG-08-S",
                "Only " + action.owner() + " asks for another date, and while the action is open.",
                REGISTER);
    }

    /** MTG-08-U: a date is asked for that is later than the one agreed. */
    static Decision mayAskFor(Action action, LocalDate asked, LocalDate today) {
        return Decision.when(
                asked.isAfter(action.dueOn()) && !asked.isBefore(today),
                "MTG-08-U",
                "Ask for a day from today on that is later than the one agreed.",
                REGISTER);
    }

    /** MTG-08-T: each ticked action is as it was when it was ticked. */
    static Decision isAsRead(Action action, int version) {
        return Decision.when(
                action.version() == version,
                "MTG-08-T",
                "Somebody has changed this action since you opened the list. Look at it again.",
                REGISTER);
    }

    private static Decision asker(Action action, UUID organisation, Collection<UUID> owners, boolean keeps) {
        return Decision.when(
                keeps || organisation.equals(action.raisedById()) || owners.contains(organisation),
                "MTG-08-Q",
                "Only whoever asked for this action, or keeps the record it was agreed in, may do this. "
                        + "Its owner may ask for another date.",
                REGISTER);
    }
}
