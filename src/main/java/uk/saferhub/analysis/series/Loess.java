package uk.saferhub.analysis.series;

import java.util.Arrays;

/** The loess smoother inside STL: Cleveland and others (1990), section 2.2, and their Fortran routines "est" and "ess". */
final class Loess {

    private final int window;
    private final int degree;

    /** @param window how many neighbouring values weigh; odd @param degree 0 for a local mean, 1 for a local line */
    Loess(int window, int degree) {
        this.window = window;
        this.degree = degree;
    }

    /** The smoothed series. */
    double[] smooth(double[] y) {
        double[] smooth = new double[y.length];
        for (int at = 1; at <= y.length; at++) {
            int left = window >= y.length ? 1 : Math.clamp(at - (window + 1) / 2 + 1, 1, y.length - window + 1);
            smooth[at - 1] = at(y, at, left, Math.min(y.length, left + window - 1));
        }
        return smooth;
    }

    /** The smoothed series with one value more at each end. */
    double[] extended(double[] y) {
        double[] extended = new double[y.length + 2];
        System.arraycopy(smooth(y), 0, extended, 1, y.length);
        extended[0] = at(y, 0, 1, Math.min(window, y.length));
        extended[y.length + 1] = at(y, y.length + 1, Math.max(1, y.length - window + 1), y.length);
        return extended;
    }

    private double at(double[] y, int at, int left, int right) {
        double reach = Math.max(at - left, right - at);
        if (window > y.length) {
            reach += (window - y.length) / 2;
        }
        double[] weights = new double[right - left + 1];
        for (int j = left; j <= right; j++) {
            double away = Math.abs(j - at);
            weights[j - left] = away > 0.999 * reach ? 0 : away <= 0.001 * reach ? 1 : cube(1 - cube(away / reach));
        }
        double sum = Arrays.stream(weights).sum();
        double mean = 0;
        for (int j = left; j <= right; j++) {
            weights[j - left] /= sum;
            mean += weights[j - left] * j;
        }
        if (reach > 0 && degree > 0) {
            lean(weights, left, mean, at, y.length);
        }
        double value = 0;
        for (int j = left; j <= right; j++) {
            value += weights[j - left] * y[j - 1];
        }
        return value;
    }

    private static void lean(double[] weights, int left, double mean, int at, int length) {
        double spread = 0;
        for (int k = 0; k < weights.length; k++) {
            spread += weights[k] * (k + left - mean) * (k + left - mean);
        }
        if (Math.sqrt(spread) > 0.001 * (length - 1)) {
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= (at - mean) / spread * (k + left - mean) + 1;
            }
        }
    }

    private static double cube(double v) {
        return v * v * v;
    }
}
