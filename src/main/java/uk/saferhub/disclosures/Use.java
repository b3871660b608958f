package uk.saferhub.disclosures;

/** For what one body's words are used besides the record that they were given to (SHR-05). */
public enum Use {
    OUTSIDE(true),
    REFERRAL(true),
    REPORT(true),
    STUDY(false),
    TRANSFER(false);

    private final boolean given;

    Use(boolean given) {
        this.given = given;
    }

    /** Whether it stands in the log of disclosures when it is done, and so is for one recipient. */
    boolean isGiven() {
        return given;
    }
}
