package uk.saferhub.oversight;

/** How a reading was judged by whoever signed it off. */
enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED,
    /** The rule found something that is no concern at all, such as a namesake. */
    NO_CONCERN
}
