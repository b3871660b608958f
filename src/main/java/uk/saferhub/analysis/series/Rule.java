package uk.saferhub.analysis.series;

/**
 * Signs that a series is not steady. Shewhart (1931) for the first; "Western Electric Statistical Quality Control Handbook"
 * (1956) for runs and two of three; Nelson, Journal of Quality Technology 16 (1984), for the trend. Each adds false alarms:
 * of steady series of 24 months about one in seven shows one of the four somewhere.
 */
public enum Rule {
    /** Beyond a control limit, three sigma from the centre. */
    BEYOND("outside the control limits"),
    /** One of eight or more in a row on the same side of the centre. */
    RUN("one of eight or more in a row on one side of the centre"),
    /** One of six or more in a row, each higher, or each lower, than the one before. */
    TREND("one of six or more in a row that rise, or fall"),
    /** One of two, out of three in a row, further than two sigma from the centre on the same side. */
    NEAR_LIMIT("one of two in three near a control limit");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
