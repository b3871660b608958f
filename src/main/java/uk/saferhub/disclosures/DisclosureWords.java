package uk.saferhub.disclosures;

import uk.saferhub.web.Words;

/** The sentences of disclosures. */
final class DisclosureWords {

    private static final Words WORDS = Words.of(DisclosureWords.class);

    private DisclosureWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }
}
