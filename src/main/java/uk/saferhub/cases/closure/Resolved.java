package uk.saferhub.cases.closure;

/** Whether it is over for those harmed, as they say themselves at closing (HUB-15). */
enum Resolved {
    YES,
    PARTLY,
    NO,
    NOT_ASKED
}
