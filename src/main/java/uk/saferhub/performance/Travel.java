package uk.saferhub.performance;

import java.math.BigDecimal;
import uk.saferhub.performance.Aim.Better;

/**
 * Which way a measure goes, with caution (ANL-08). Two counts differ when they are further apart than 1.96 times the root of
 * their sum: as far as two counts of the same rate lie apart in one of twenty cases (the normal approximation to the Poisson
 * distribution). Below ten together no change is claimed. What is no count is compared as it is.
 */
enum Travel {
    BETTER("Better"),
    WORSE("Worse"),
    SAME("No clear change"),
    NONE("Not known");

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
        double sum = before.doubleValue() + now.doubleValue();
        double apart = Math.abs(now.doubleValue() - before.doubleValue());
        boolean clear = count ? sum >= FEWEST && apart > TWO_SIDED_95 * Math.sqrt(sum) : now.compareTo(before) != 0;
        if (!clear) return SAME;
        return now.compareTo(before) > 0 == (better == Better.MORE) ? BETTER : WORSE;
    }
}
