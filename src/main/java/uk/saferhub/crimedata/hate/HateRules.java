package uk.saferhub.crimedata.hate;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether these words may be entered. */
final class HateRules {

    private static final Words WORDS = Words.of(HateRules.class);

    private HateRules() {}

    /** A route closes after it opened. */
    static Decision mayOpen(ReportingRoute route, LocalDate today) {
        boolean inOrder = route.closedOn() == null || route.closedOn().isAfter(route.openedOn());
        return rule(inOrder, "HCR-03-A");
    }

    /** Training is counted when it was given. */
    static Decision mayTrain(ChampionTraining training, LocalDate today) {
        boolean past = !training.periodTo().isBefore(training.periodFrom())
                && !training.periodTo().isAfter(today);
        return rule(past, "HCR-05-A").and(() -> rule(training.people() > 0, "HCR-05-B"));
    }

    static Decision mayHear(HiddenExtent heard, LocalDate today) {
        return rule(!heard.heardOn().isAfter(today), "HCR-07-A");
    }

    private static Decision rule(boolean holds, String rule) {
        return Decision.when(holds, rule, WORDS.text(rule), "requirement " + rule.substring(0, 6));
    }
}
