package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.HashSet;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether what was done in the street may be recorded. */
final class StreetRules {

    private static final Words WORDS = Words.of(StreetRules.class);

    private StreetRules() {}

    /** Nothing is recorded before it has happened. */
    static Decision past(LocalDate day, LocalDate today) {
        return Decision.when(!day.isAfter(today), "ASB-02-A", WORDS.text("rule.past"), "ASB-02");
    }

    static Decision mayWalk(Patrol patrol, LocalDate today) {
        return past(patrol.walkedOn(), today)
                .and(() -> Decision.when(patrol.officers() > 0, "ASB-02-B", WORDS.text("rule.officers"), "ASB-02"));
    }

    static Decision mayMeet(Engagement engagement, LocalDate today) {
        return past(engagement.heldOn(), today)
                .and(() -> Decision.when(engagement.number() > 0, "ASB-03-A", WORDS.text("rule.number"), "ASB-03"));
    }

    static Decision mayReturn(ShiftReturn shift, LocalDate today) {
        boolean counted = shift.volunteers() > 0 && shift.people() >= 0 && shift.incidents() >= 0;
        return past(shift.heldOn(), today)
                .and(() -> Decision.when(counted, "ASB-03-B", WORDS.text("rule.shift"), "ASB-03"));
    }

    static Decision mayVisit(ReassuranceVisit visit, LocalDate today) {
        boolean counted = visit.households() >= 0 && !visit.agencies().isEmpty();
        return past(visit.visitedOn(), today)
                .and(() -> Decision.when(counted, "HUB-17-A", WORDS.text("rule.visit"), "HUB-17"));
    }

    static Decision mayHold(JointAction action, LocalDate today) {
        boolean joint = new HashSet<>(action.teams()).size() > 1;
        return past(action.heldOn(), today)
                .and(() -> Decision.when(joint, "MTG-11-B", WORDS.text("rule.joint"), "MTG-11"));
    }

    /** A plan is of a day that is not over when it is agreed, for two bodies or more, somewhere. */
    static Decision mayPlan(JointPlan plan, LocalDate today) {
        boolean joint = new HashSet<>(plan.agencies()).size() > 1;
        return past(plan.agreedOn(), today)
                .and(() -> Decision.when(
                        !plan.plannedFor().isBefore(plan.agreedOn()), "MTG-11-C", WORDS.text("rule.ahead"), "MTG-11"))
                .and(() -> Decision.when(
                        joint && !plan.places().isEmpty(), "MTG-11-D", WORDS.text("rule.together"), "MTG-11"));
    }

    static Decision mayMediate(Mediation mediation, LocalDate today) {
        return past(mediation.referredOn(), today)
                .and(() -> Decision.when(mediation.parties() > 1, "ASB-08-A", WORDS.text("rule.parties"), "ASB-08"));
    }

    /** Names go from one body to another, never within one, and for somebody. */
    static Decision mayPass(NamesPassed names, LocalDate today) {
        boolean other = !names.passedBy().equalsIgnoreCase(names.passedTo());
        return past(names.passedOn(), today)
                .and(() -> Decision.when(names.people() > 0, "ASB-10-A", WORDS.text("rule.people"), "ASB-10"))
                .and(() -> Decision.when(other, "ASB-10-B", WORDS.text("rule.other"), "ASB-10"));
    }
}
