package uk.saferhub.analysis.series;

import java.util.Arrays;

/** One run of {@link HoltWinters} over a history. */
final class Smoothing {

    static final int YEAR = 12;

    private final double[] history;
    private final double[] season = new double[YEAR];
    private final double[] errors;
    private double level;
    private double trend;

    /** Begins as R does: with the season of the first two years, and a line through their moving averages. */
    Smoothing(double[] history) {
        if (history.length < 2 * YEAR) {
            throw new IllegalArgumentException("a forecast needs two years");
        }
        this.history = history;
        errors = new double[history.length - YEAR];
        double[] means = new double[YEAR];
        double sum = 0;
        double along = 0;
        for (int i = 0; i < YEAR; i++) {
            int middle = i + YEAR / 2;
            means[i] =
                    (history[i] + 2 * Arrays.stream(history, i + 1, i + YEAR).sum() + history[i + YEAR]) / (2 * YEAR);
            season[middle % YEAR] = history[middle] - means[i];
            sum += means[i];
            along += means[i] * (i + 1);
        }
        double figure = Arrays.stream(season).average().orElse(0);
        Arrays.setAll(season, month -> season[month] - figure);
        double centre = (YEAR + 1) / 2.0;
        trend = (along - centre * sum) / (YEAR * (YEAR * YEAR - 1) / 12.0);
        level = sum / YEAR - trend * centre;
    }

    /** @param weights of level, trend and season, each from 0 to 1 */
    Smoothing with(double[] weights) {
        for (int i = YEAR; i < history.length; i++) {
            int month = i % YEAR;
            errors[i - YEAR] = history[i] - (level + trend + season[month]);
            double before = level;
            level = weights[0] * (history[i] - season[month]) + (1 - weights[0]) * (level + trend);
            trend = weights[1] * (level - before) + (1 - weights[1]) * trend;
            season[month] = weights[2] * (history[i] - level) + (1 - weights[2]) * season[month];
        }
        return this;
    }

    /** What is expected so many months after the history. */
    double ahead(int months) {
        return level + months * trend + season[(history.length + months - 1) % YEAR];
    }

    double[] errors() {
        return errors;
    }

    double variance() {
        double mean = Arrays.stream(errors).average().orElse(0);
        return Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (errors.length - 1);
    }
}
