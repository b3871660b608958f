package uk.saferhub.analysis.series;

import java.time.YearMonth;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Did a monthly count change when something was done? Segmented regression with a step and a change of slope, season by two
 * harmonics, and the days of each month: Bernal, Cummins and Gasparrini, "Interrupted time series regression for the
 * evaluation of public health interventions", International Journal of Epidemiology 46 (2017). Of the two standard errors
 * of {@link PoissonRegression} the larger is used, the one by quasi-likelihood first made as large as months that resemble
 * each other ask for (Bayley and Hammersley 1946), since Newey and West's is too small for short series.
 *
 * <p>It compares with what would have been had nothing happened <em>and nothing else changed</em>. It does not know of a
 * lockdown, another scheme, or crime that moved next door.
 *
 * @param fitted what the regression gives for each month
 * @param without the same had there been no step and no change of slope
 * @param step the level just after, divided by what was to be expected: 0.78 is 22 per cent less
 * @param whole all months after together, likewise
 * @param slope the change each month after, likewise
 * @param dispersion how many times Poisson's variance the counts have
 */
public record InterruptedSeries(
        double[] fitted, double[] without, Ratio step, Ratio whole, Ratio slope, double dispersion) {

    /** Months that are needed at the least before, and after. */
    public static final int LEAST_BEFORE = 24;

    public static final int LEAST_AFTER = 6;

    private static final int STEP = 2;
    private static final int SLOPE = 3;

    /** A ratio with its 95 per cent interval. */
    public record Ratio(double value, double lower, double upper) {

        /** Whether the interval leaves no change out. */
        public boolean changed() {
            return lower > 1 || upper < 1;
        }
    }

    /**
     * @param from the month of the first count
     * @param at the index of the first month after
     * @throws IllegalArgumentException with fewer than 24 months before or 6 after, or a month that is not known
     */
    public static InterruptedSeries of(double[] counts, YearMonth from, int at) {
        int n = counts.length;
        if (at < LEAST_BEFORE || n - at < LEAST_AFTER || Arrays.stream(counts).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a before and after needs 24 months before, 6 after, and none missing");
        }
        double[][] design = new double[n][];
        double[] days = new double[n];
        for (int i = 0; i < n; i++) {
            design[i] = row(i + 1, i >= at ? 1 : 0, Math.max(0, i - at + 1));
            days[i] = Math.log(from.plusMonths(i).lengthOfMonth());
        }
        PoissonRegression found = PoissonRegression.of(counts, design, days);
        double[] fitted = new double[n];
        double[] without = new double[n];
        RealVector lean = new ArrayRealVector(design[0].length);
        RealVector plain = lean.copy();
        for (int i = 0; i < n; i++) {
            RealVector bare = new ArrayRealVector(row(i + 1, 0, 0));
            fitted[i] = Math.exp(new ArrayRealVector(design[i]).dotProduct(found.estimate()) + days[i]);
            without[i] = Math.exp(bare.dotProduct(found.estimate()) + days[i]);
            if (i >= at) {
                lean = lean.add(new ArrayRealVector(design[i]).mapMultiply(fitted[i]));
                plain = plain.add(bare.mapMultiply(without[i]));
            }
        }
        double sum = Arrays.stream(fitted, at, n).sum();
        double bareSum = Arrays.stream(without, at, n).sum();
        RealVector gradient = lean.mapDivide(sum).subtract(plain.mapDivide(bareSum));
        return new InterruptedSeries(
                fitted,
                without,
                ratio(found, found.estimate().getEntry(STEP), unit(STEP, design[0].length)),
                ratio(found, Math.log(sum / bareSum), gradient),
                ratio(found, found.estimate().getEntry(SLOPE), unit(SLOPE, design[0].length)),
                found.dispersion());
    }

    /** One, time, step, time since, and the season. */
    private static double[] row(int month, int after, int since) {
        double turn = 2 * Math.PI * month / 12;
        return new double[] {
            1, month, after, since, Math.sin(turn), Math.cos(turn), Math.sin(2 * turn), Math.cos(2 * turn)
        };
    }

    private static Ratio ratio(PoissonRegression found, double log, RealVector gradient) {
        // Counts tamer than Poisson's are luck more often than a fact: no interval gets narrower by them.
        double fewer = (1 + found.resemblance()) / (1 - found.resemblance()) * Math.max(1, 1 / found.dispersion());
        double error =
                Math.sqrt(Math.max(fewer * variance(found.quasi(), gradient), variance(found.newey(), gradient)));
        double reach = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975) * error;
        return new Ratio(Math.exp(log), Math.exp(log - reach), Math.exp(log + reach));
    }

    private static double variance(RealMatrix covariance, RealVector gradient) {
        return gradient.dotProduct(covariance.operate(gradient));
    }

    private static RealVector unit(int at, int length) {
        RealVector unit = new ArrayRealVector(length);
        unit.setEntry(at, 1);
        return unit;
    }
}
