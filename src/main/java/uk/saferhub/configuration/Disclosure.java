package uk.saferhub.configuration;

/** What printing a small number could tell about a person, and so below what number it is held back. */
public enum Disclosure {
    /** Notices, meetings, money: acts of a public body. No threshold. */
    COUNCIL_ACT(0),
    /** Counts of people: held back below 5. */
    PERSON(5),
    /** MARAC, Channel, domestic homicide reviews: held back below 10. */
    SEALED(10);

    private final int threshold;

    Disclosure(int threshold) {
        this.threshold = threshold;
    }

    /** The smallest number above zero that may be printed without a named person's override. */
    public int threshold() {
        return threshold;
    }
}
