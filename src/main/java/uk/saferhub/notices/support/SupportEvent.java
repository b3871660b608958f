package uk.saferhub.notices.support;

/** What becomes of support. */
enum SupportEvent {
    ACCEPTED,
    DECLINED,
    TAKEN_UP,
    NOT_KEPT,
    COMPLETED
}
