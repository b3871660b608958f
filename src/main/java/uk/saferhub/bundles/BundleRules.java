package uk.saferhub.bundles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Who gets a copy, and what may be done with one. */
final class BundleRules {

    private static final Words WORDS = Words.of(BundleRules.class);
    private static final String GUARD = "UK GDPR article 5(1)(f); SaferHub's own rule (DOC-03)";

    private BundleRules() {}

    /** DOC-03-A: paper goes to those alone who may read the record on the screen, on the day it is printed. */
    static Decision mayHave(boolean reads) {
        return Decision.when(reads, "DOC-03-A", WORDS.text("rule.reads"), GUARD);
    }

    /** DOC-03-B: a copy that was printed, asked back or is gone is not printed again; who needs one gets another number. */
    static Decision mayPrint(Copy copy) {
        return mayPrint(copy.mayPrint());
    }

    static Decision mayPrint(boolean first) {
        return Decision.when(first, "DOC-03-B", WORDS.text("rule.print"), GUARD);
    }

    /** PRV-03-F: what is restricted is used for a reason of law alone. @param inSpite which; null where none was said */
    static Decision mayUse(boolean restricted, @Nullable String inSpite) {
        return Decision.when(
                !restricted || inSpite != null,
                "PRV-03-F",
                WORDS.text("rule.restricted"),
                "UK GDPR article 18(2); Data Protection Act 2018 section 47");
    }

    /** DOC-03-C: what was returned or destroyed stays so; a missing copy may turn up. */
    static Decision mayTell(Copy copy, Fate fate) {
        return Decision.when(copy.mayTurnUp() && fate != copy.fate(), "DOC-03-C", WORDS.text("rule.fate"), GUARD);
    }

    /** DOC-03-E: a bundle is thin enough to be read, and made of papers that can be. */
    static Decision fits(boolean fits) {
        return Decision.when(fits, "DOC-03-E", WORDS.text("rule.thick", CopyPaper.MOST_PAGES), GUARD);
    }

    /** DOC-03-D: what became of it became of it after it was made and not in days to come. */
    static Decision happened(Copy copy, LocalDate on, LocalDate today) {
        LocalDate made = copy.madeAt().atZone(Actor.LONDON).toLocalDate();
        return Decision.when(!on.isBefore(made) && !on.isAfter(today), "DOC-03-D", WORDS.text("rule.day"), GUARD);
    }
}
