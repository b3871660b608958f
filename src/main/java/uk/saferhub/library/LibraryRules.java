package uk.saferhub.library;

import uk.saferhub.kernel.Decision;

/** What stands in the public library, and what of it goes (DOC-04). */
final class LibraryRules {

    private static final String LIBRARY = "The partnership’s publication scheme (Freedom of Information Act 2000 s.19)";

    private LibraryRules() {}

    /** DOC-04-A: a report is in the library once. */
    static Decision mayAdd(boolean added) {
        return Decision.when(added, "DOC-04-A", "This report is in the library already.", LIBRARY);
    }

    /** DOC-04-B: a paper is withdrawn once, by the partnership that published it. */
    static Decision mayWithdraw(boolean stood) {
        return Decision.when(stood, "DOC-04-B", "This paper has been withdrawn already.", LIBRARY);
    }
}
