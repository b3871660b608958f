package uk.saferhub.notices.support;

import uk.saferhub.web.Words;

/** The sentences of support. */
final class SupportWords {

    private static final Words WORDS = Words.of(SupportWords.class);

    private SupportWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }
}
