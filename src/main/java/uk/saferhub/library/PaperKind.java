package uk.saferhub.library;

/** What a paper is, in the order in which the library offers them. */
enum PaperKind {
    STRATEGY,
    ASSESSMENT,
    REPORT,
    REVIEW,
    OTHER
}
