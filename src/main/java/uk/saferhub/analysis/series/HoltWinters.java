package uk.saferhub.analysis.series;

import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Exponential smoothing of level, trend and additive season: Holt (1957), Winters, "Forecasting sales by exponentially
 * weighted moving averages", Management Science 6 (1960). Begun, run and given its interval (Yar and Chatfield 1990) as
 * {@code HoltWinters} of R does; the three weights are those with the least sum of squared one-step errors.
 */
public final class HoltWinters implements Forecast.Method {

    private static final double[] GUESS = {0.3, 0.1, 0.1};

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

    /** The weights of level, trend and season with the least errors. */
    static double[] best(double[] history) {
        PointValuePair found = new BOBYQAOptimizer(7, 0.05, 1e-6)
                .optimize(
                        new MaxEval(2000),
                        new ObjectiveFunction(weights -> squares(history, weights)),
                        GoalType.MINIMIZE,
                        new InitialGuess(GUESS),
                        new SimpleBounds(new double[3], new double[] {1, 1, 1}));
        return found.getPoint();
    }
}
