package uk.saferhub.actions;

import java.util.List;
import java.util.UUID;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Escalation;
import uk.saferhub.configuration.Escalation.Told;

/** Whom a step of escalation tells. */
final class EscalationRules {

    private EscalationRules() {}

    /**
     * @param seats those from which the person sees the action
     * @param roles what the step's roles are called
     */
    static boolean tells(Escalation step, Escalated.Late action, UUID account, List<Seat> seats, List<String> roles) {
        if (step.tells().contains(Told.OWNER) && owns(action, account, seats)) return true;
        if (step.tells().contains(Told.ASKER) && acts(seats, action.raisedById())) return true;
        return seats.stream().anyMatch(seat -> roles.contains(seat.role()));
    }

    /** Named, it is that person's; else, or where that person acts no more, anybody's of the organisation. */
    private static boolean owns(Escalated.Late action, UUID account, List<Seat> seats) {
        return action.ownerAccountId() != null && action.ownerActs()
                ? action.ownerAccountId().equals(account)
                : acts(seats, action.ownerOrganisationId());
    }

    private static boolean acts(List<Seat> seats, UUID organisation) {
        return seats.stream().anyMatch(seat -> seat.organisationId().equals(organisation));
    }
}
