package uk.saferhub.files;

import uk.saferhub.web.Words;

/** The sentences of documents. */
final class DocumentWords {

    private static final Words WORDS = Words.of(DocumentWords.class);

    private DocumentWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }
}
