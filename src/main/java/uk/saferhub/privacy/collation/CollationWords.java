package uk.saferhub.privacy.collation;

import java.util.Arrays;
import java.util.List;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Decisions and exemptions in words. */
final class CollationWords {

    private static final Words WORDS = Words.of(CollationWords.class);

    private CollationWords() {}

    static String of(ItemDecision decision) {
        return WORDS.of(decision);
    }

    /** With its paragraph. */
    static String of(Exemption exemption) {
        return WORDS.of(exemption) + " (" + exemption.section() + ")";
    }

    static List<Choice> decisions() {
        return Arrays.stream(ItemDecision.values())
                .map(one -> Choice.of(one, of(one)))
                .toList();
    }

    static List<Choice> exemptions() {
        return Arrays.stream(Exemption.values())
                .map(one -> Choice.of(one, of(one)))
                .toList();
    }
}
