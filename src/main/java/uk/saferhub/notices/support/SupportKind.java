package uk.saferhub.notices.support;

/** Whether somebody may say no. */
enum SupportKind {
    OFFER,
    /** A term of the notice or order. */
    REQUIREMENT
}
