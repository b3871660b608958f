package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.HashSet;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a complaint, a joint day of action or a patrol may be recorded. */
final class ComplaintRules {

    private static final Words WORDS = Words.of(ComplaintRules.class);

    private ComplaintRules() {}

    static Decision mayReceive(Complaint complaint, LocalDate today) {
        boolean before = !complaint.behavedOn().isAfter(complaint.receivedOn());
        return past(complaint.receivedOn(), today, "ASB-01-A", "ASB-01")
                .and(() -> Decision.when(before, "ASB-01-B", WORDS.text("rule.before"), "ASB-01"));
    }

    static Decision mayHold(JointAction action, LocalDate today) {
        boolean joint = new HashSet<>(action.teams()).size() > 1;
        return past(action.heldOn(), today, "MTG-11-A", "MTG-11")
                .and(() -> Decision.when(joint, "MTG-11-B", WORDS.text("rule.joint"), "MTG-11"));
    }

    static Decision mayWalk(Patrol patrol, LocalDate today) {
        return past(patrol.walkedOn(), today, "ASB-02-A", "ASB-02")
                .and(() -> Decision.when(patrol.officers() > 0, "ASB-02-B", WORDS.text("rule.officers"), "ASB-02"));
    }

    private static Decision past(LocalDate day, LocalDate today, String rule, String section) {
        return Decision.when(!day.isAfter(today), rule, WORDS.text("rule.past"), section);
    }
}
