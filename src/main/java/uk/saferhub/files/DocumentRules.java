package uk.saferhub.files;

import uk.saferhub.files.checking.FileKind;
import uk.saferhub.kernel.Decision;

/** What may be done with a document. */
final class DocumentRules {

    private static final String SOURCE = "SaferHub's own rule: whoever contributes keeps control of it (SHR-05)";

    private DocumentRules() {}

    static Decision mayChange(boolean own) {
        return Decision.when(
                own,
                "DOC-01-P",
                "Only the agency that attached a document adds versions to it or withdraws it.",
                SOURCE);
    }

    static Decision stands(boolean stands) {
        return Decision.when(
                stands, "DOC-01-Q", "This document was withdrawn. Attach it anew if it is needed.", SOURCE);
    }

    static Decision isPhotograph(FileKind kind) {
        return Decision.when(
                kind == FileKind.JPEG || kind == FileKind.PNG,
                "DOC-01-S",
                "This is no photograph. Choose a JPEG or a PNG; attach anything else on the record's own page.",
                "SaferHub's own rule on what files are kept");
    }

    static Decision areFew(int photographs, int most) {
        return Decision.when(
                photographs <= most,
                "DOC-01-T",
                "At most " + most + " photographs come with one entry. Attach the others on the record's own page.",
                "SaferHub's own rule on what files are kept");
    }

    /** A paper of the program's own is kept only where the scanner that is set up has seen it, as any other. */
    static Decision scannerAnswers(boolean answers) {
        return Decision.when(
                answers, "DOC-01-R", "The virus scanner does not answer just now. Try again in some minutes.", SOURCE);
    }
}
