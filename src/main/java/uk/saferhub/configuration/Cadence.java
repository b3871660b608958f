package uk.saferhub.configuration;

/** How often something happens, in the words that a report prints. */
public enum Cadence {
    TWICE_WEEKLY("twice weekly"),
    WEEKLY("weekly"),
    FORTNIGHTLY("fortnightly"),
    FOUR_WEEKLY("every four weeks"),
    MONTHLY("monthly"),
    EVERY_TWO_MONTHS("every two months"),
    QUARTERLY("quarterly"),
    TWICE_YEARLY("twice a year"),
    YEARLY("yearly"),
    AS_NEEDED("as needed");

    private final String words;

    Cadence(String words) {
        this.words = words;
    }

    /** As a report prints it. */
    public String words() {
        return words;
    }
}
