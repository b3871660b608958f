package uk.saferhub.analysis.series;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Exponential smoothing of level, trend and additive season: Holt (1957), Winters, "Forecasting sales by exponentially
 * weighted moving averages", Management Science 6 (1960). Begun, run and given its interval (Yar and Chatfield 1990) as
 * {@code HoltWinters} of R does; the three weights are those with the least sum of squared one-step errors.
 */
public final class HoltWinters implements Forecast.Method {

    private static final double[][] GUESSES = {{0.3, 0.1, 0.1}, {0.1, 0.05, 0.1}, {0.6, 0.1, 0.4}};
    private static final double FIRST_STEP = 0.16;
    private static final double LAST_STEP = 1e-5;

    @Override
    public String name() {
        return "exponential smoothing with season (Holt–Winters)";
    }

    @Override
    public Forecast forecast(double[] history, int ahead, double level) {
        return forecast(history, best(history), ahead, level);
    }

    Forecast forecast(double[] history, double[] weights, int ahead, double level) {
        Smoothing smoothed = new Smoothing(history).with(weights);
        double[] expected = new double[ahead];
        double[] variance = new double[ahead];
        double grows = 1;
        for (int h = 1; h <= ahead; h++) {
            expected[h - 1] = smoothed.ahead(h);
            variance[h - 1] = smoothed.variance() * grows;
            double psi =
                    weights[0] * (1 + h * weights[1]) + (h % Smoothing.YEAR == 0 ? weights[2] * (1 - weights[0]) : 0);
            grows += psi * psi;
        }
        return Forecast.of(expected, variance, level);
    }

    static double squares(double[] history, double[] weights) {
        return Arrays.stream(new Smoothing(history).with(weights).errors())
                .map(e -> e * e)
                .sum();
    }

    /**
     * The weights of level, trend and season with the least errors, by the direct search of Hooke and Jeeves (1961) from
     * several guesses: the sum of squares has flats and corners at which cleverer methods give up.
     */
    static double[] best(double[] history) {
        return Arrays.stream(GUESSES)
                .map(guess -> search(history, guess.clone()))
                .min(Comparator.comparingDouble(weights -> squares(history, weights)))
                .orElseThrow();
    }

    private static double[] search(double[] history, double[] weights) {
        double least = squares(history, weights);
        for (double step = FIRST_STEP; step > LAST_STEP; ) {
            boolean better = false;
            for (int i = 0; i < weights.length; i++) {
                for (double way : new double[] {step, -step}) {
                    double before = weights[i];
                    weights[i] = Math.clamp(before + way, 0, 1);
                    double squares = squares(history, weights);
                    if (squares < least) {
                        least = squares;
                        better = true;
                    } else {
                        weights[i] = before;
                    }
                }
            }
            step = better ? step : step / 2;
        }
        return weights;
    }
}
