package uk.saferhub.strategy;

import java.time.LocalDate;
import java.util.stream.Stream;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether these words of a choice of priorities may be entered. */
final class PriorityRules {

    private static final int MOST = 5;

    private static final Words WORDS = Words.of(PriorityRules.class);

    private PriorityRules() {}

    static Decision mayRaise(CandidateIssue issue, LocalDate today) {
        return rule(!issue.raisedOn().isAfter(today), "STR-06-A");
    }

    static Decision maySelect(PrioritySelection selection, LocalDate today) {
        boolean scored = Stream.of(selection.harm(), selection.concern(), selection.influence())
                .allMatch(score -> score >= 1 && score <= MOST);
        return rule(!selection.heldOn().isAfter(today), "STR-06-B").and(() -> rule(scored, "STR-06-C"));
    }

    /** A tolerance of the target's whole would call nothing red. */
    static Decision mayAim(MeasureTarget target, LocalDate today) {
        boolean inOrder = target.endedOn() == null || !target.endedOn().isBefore(target.beganOn());
        return rule(target.target() >= 0, "PRF-05-A")
                .and(() -> rule(target.tolerance() >= 0 && target.tolerance() < 100, "PRF-05-B"))
                .and(() -> rule(inOrder, "PRF-05-C"));
    }

    private static Decision rule(boolean holds, String rule) {
        return Decision.when(holds, rule, WORDS.text(rule), "requirement " + rule.substring(0, 6));
    }
}
