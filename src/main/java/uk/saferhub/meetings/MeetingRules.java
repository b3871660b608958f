package uk.saferhub.meetings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a series, a sitting or a decision may be recorded. */
final class MeetingRules {

    private static final Words WORDS = Words.of(MeetingRules.class);

    private MeetingRules() {}

    static Decision mayStart(Series series, LocalDate today) {
        boolean inOrder = series.endedOn() == null || !series.endedOn().isBefore(series.beganOn());
        return Decision.when(inOrder, "MTG-01-A", WORDS.text("rule.ends"), "MTG-01");
    }

    static Decision mayHold(Sitting sitting, LocalDate today) {
        return Decision.when(!sitting.heldOn().isAfter(today), "MTG-02-A", WORDS.text("rule.held"), "MTG-02")
                .and(() -> Decision.when(once(sitting), "MTG-06-A", WORDS.text("rule.once"), "MTG-06"));
    }

    static Decision mayDecide(MeetingDecision decision, LocalDate today) {
        return Decision.when(!decision.decidedOn().isAfter(today), "GOV-13-A", WORDS.text("rule.decided"), "GOV-13");
    }

    private static boolean once(Sitting sitting) {
        var said = new HashSet<>(sitting.present());
        boolean apart = Collections.disjoint(said, sitting.apologies());
        said.addAll(sitting.apologies());
        return apart && Collections.disjoint(said, sitting.absent());
    }
}
