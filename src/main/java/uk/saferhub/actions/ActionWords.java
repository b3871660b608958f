package uk.saferhub.actions;

import uk.saferhub.web.Words;

/** The register's sentences. */
final class ActionWords {

    private static final Words WORDS = Words.of(ActionWords.class);

    private ActionWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }
}
