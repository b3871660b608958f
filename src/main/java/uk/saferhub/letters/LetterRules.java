package uk.saferhub.letters;

import uk.saferhub.kernel.Decision;

/** What may be done with a letter. */
final class LetterRules {

    private LetterRules() {}

    static Decision isDraft(boolean draft) {
        return Decision.when(
                draft,
                "DOC-02-F",
                "This letter has gone out. Write another one.",
                "SaferHub's own rule: what went out stays as it went");
    }

    /** An address by key that nobody may take any longer: ended, or of another body now. */
    static Decision hasItsAddress(boolean there) {
        return Decision.when(
                there,
                "DOC-02-G",
                "The address of this letter has changed since it was begun. Throw the letter away and write it anew.",
                "SaferHub's own rule");
    }
}
