package uk.saferhub.notices;

/** What may become of a notice. Each is recorded with the day it holds for. */
public enum NoticeEvent {
    AUTHORISED,
    ISSUED,
    SERVED,
    COMPLIED,
    BREACHED,
    APPEALED,
    APPEAL_DISMISSED,
    APPEAL_ALLOWED,
    WITHDRAWN,
    EXPIRED;

    /** The noun in the address of the page that records it: {@code /notices/N-…/breach}. */
    public String noun() {
        return switch (this) {
            case AUTHORISED -> "authorisation";
            case ISSUED -> "issue";
            case SERVED -> "service";
            case COMPLIED -> "compliance";
            case BREACHED -> "breach";
            case APPEALED -> "appeal";
            case APPEAL_DISMISSED -> "appeal-dismissal";
            case APPEAL_ALLOWED -> "appeal-success";
            case WITHDRAWN -> "withdrawal";
            case EXPIRED -> "expiry";
        };
    }
}
