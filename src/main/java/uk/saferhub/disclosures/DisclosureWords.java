package uk.saferhub.disclosures;

import uk.saferhub.web.Words;

/** The sentences of disclosures. */
final class DisclosureWords {

    private static final Words WORDS = Words.of(DisclosureWords.class);

    private DisclosureWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }

    /** Who reads what is used so, where it goes to no one in particular. */
    static String readers(Use use) {
        return WORDS.text("readers." + use);
    }
}
