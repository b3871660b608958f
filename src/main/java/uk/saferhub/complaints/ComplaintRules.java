package uk.saferhub.complaints;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a complaint may be recorded. */
final class ComplaintRules {

    private static final Words WORDS = Words.of(ComplaintRules.class);

    private ComplaintRules() {}

    static Decision mayReceive(Complaint complaint, LocalDate today) {
        boolean before = !complaint.behavedOn().isAfter(complaint.receivedOn());
        return past(complaint.receivedOn(), today, "ASB-01-A", "ASB-01")
                .and(() -> Decision.when(before, "ASB-01-B", WORDS.text("rule.before"), "ASB-01"));
    }

    private static Decision past(LocalDate day, LocalDate today, String rule, String section) {
        return Decision.when(!day.isAfter(today), rule, WORDS.text("rule.past"), section);
    }
}
