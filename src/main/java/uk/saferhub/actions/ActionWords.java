package uk.saferhub.actions;

import uk.saferhub.web.Words;

/** The register's sentences. */
final class ActionWords {

    private static final Words WORDS = Words.of(ActionWords.class);

    private ActionWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }

    /** A kind of record as a reader knows it: "meeting_decision" is a meeting decision. */
    static String kind(String kind) {
        String words = kind.replace('_', ' ');
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }
}
