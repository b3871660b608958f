package uk.saferhub.performance;

import java.math.BigDecimal;
import uk.saferhub.performance.Aim.Better;

/**
 * Which way a measure goes, with caution (ANL-08). Two counts differ when they are further apart than 1.96 times the root of
 * their sum: as far as two counts of the same rate lie apart in one of twenty cases (the normal approximation to the Poisson
 * distribution). Below ten together no change is claimed. Nothing here knows how far chance parts two shares or two sums: that
 * they differ is said, and neither that they are better nor that they are worse.
 */
enum Travel {
    BETTER("Better"),
    WORSE("Worse"),
    SAME("No clear change"),
    CHANGED("Changed"),
    /** The series breaks between the two stretches, or within one. */
    BROKEN("Not comparable"),
    NONE("Not known");

    /** The rule in words, beside every direction that it gave. */
    static final String RULE =
            "Two counts differ clearly when they lie further apart than 1.96 times the root of their sum, and"
                    + " below ten together no change is claimed. Of shares and sums it is said only that they changed: how far chance"
                    + " alone parts them is not known here.";

    private static final double TWO_SIDED_95 = 1.96;
    private static final double FEWEST = 10;

    private final String words;

    Travel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Travel of(BigDecimal before, BigDecimal now, Better better, boolean count) {
        int way = now.compareTo(before);
        if (!count) return way == 0 ? SAME : CHANGED;
        double sum = before.doubleValue() + now.doubleValue();
        double apart = Math.abs(now.doubleValue() - before.doubleValue());
        if (sum < FEWEST || apart <= TWO_SIDED_95 * Math.sqrt(sum)) return SAME;
        return way > 0 == (better == Better.MORE) ? BETTER : WORSE;
    }
}
