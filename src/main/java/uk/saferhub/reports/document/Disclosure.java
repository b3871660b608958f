package uk.saferhub.reports.document;

/**
 * How small a count may be and still be printed for the public.
 *
 * <p>Thresholds: persons below 5, sealed panels (MARAC, Channel, domestic homicide reviews) below 10; acts of a council
 * (notices, meetings, money) have none. Source: requirements PRV-05, quality B5.4.
 */
public enum Disclosure {
    COUNCIL_ACT(0),
    PERSON(5),
    SEALED(10);

    private final int threshold;

    Disclosure(int threshold) {
        this.threshold = threshold;
    }

    /** The smallest count that may be printed. */
    public int threshold() {
        return threshold;
    }

    /** Nought says as much as four does: that none of a group is something. */
    public boolean tooSmall(long count) {
        return this == SEALED ? count < threshold : count > 0 && count < threshold;
    }
}
