package uk.saferhub.imports;

import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** What may be done with a file that was brought. */
final class ImportRules {

    private static final Words WORDS = Words.of(ImportRules.class);
    private static final String OURS = "SaferHub's own rule (DAT-02)";

    private ImportRules() {}

    /** DAT-02-A: what has been imported or thrown away is arranged no more. */
    static Decision mayArrange(ImportState state) {
        return Decision.when(state.isOpen(), "DAT-02-A", WORDS.text("rule.closed"), OURS);
    }

    /** DAT-02-B: nothing is imported that was not checked, by these columns. */
    static Decision mayImport(ImportState state) {
        return mayArrange(state)
                .and(() -> Decision.when(state == ImportState.CHECKED, "DAT-02-B", WORDS.text("rule.checked"), OURS));
    }

    /** DAT-02-C: what was imported can be taken back, once. */
    static Decision mayTakeBack(ImportState state) {
        return Decision.when(state == ImportState.IMPORTED, "DAT-02-C", WORDS.text("rule.imported"), OURS);
    }

    /** DAT-02-D: one piece of work at a time. */
    static Decision mayWork(boolean busy) {
        return Decision.when(!busy, "DAT-02-D", WORDS.text("rule.busy"), OURS);
    }
}
