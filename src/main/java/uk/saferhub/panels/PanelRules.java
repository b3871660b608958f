package uk.saferhub.panels;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a sitting may be recorded. */
final class PanelRules {

    private static final Words WORDS = Words.of(PanelRules.class);

    private PanelRules() {}

    static Decision maySit(PanelSitting sitting, LocalDate today) {
        int repeats = sitting.repeatCases() == null ? 0 : sitting.repeatCases();
        boolean possible = sitting.casesHeard() >= 0 && repeats >= 0 && repeats <= sitting.casesHeard();
        return Decision.when(!sitting.heldOn().isAfter(today), "MRC-04-A", WORDS.text("rule.held"), "MRC-04")
                .and(() -> Decision.when(possible, "MRC-04-B", WORDS.text("rule.repeats"), "MRC-04"));
    }
}
