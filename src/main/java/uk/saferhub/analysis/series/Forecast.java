package uk.saferhub.analysis.series;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What the next months are expected to bring, and between which limits.
 *
 * @param expected one for each month ahead, never below nought
 * @param lower the lower end of the interval
 * @param upper the upper end of the interval
 */
public record Forecast(double[] expected, double[] lower, double[] upper) {

    /** A way of forecasting monthly counts. */
    public interface Method {

        /** Its name as one would say it. */
        String name();

        /**
         * @param history monthly, without a gap; two years at least
         * @param ahead months to forecast
         * @param level how likely the interval should hold the count, such as 0.8
         */
        Forecast forecast(double[] history, int ahead, double level);
    }

    /** @param variance of the error of each month ahead */
    static Forecast of(double[] expected, double[] variance, double level) {
        double reach = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        double[] lower = new double[expected.length];
        double[] upper = new double[expected.length];
        double[] middle = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            middle[i] = Math.max(0, expected[i]);
            lower[i] = Math.max(0, expected[i] - reach * Math.sqrt(variance[i]));
            upper[i] = Math.max(0, expected[i] + reach * Math.sqrt(variance[i]));
        }
        return new Forecast(middle, lower, upper);
    }
}
