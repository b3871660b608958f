package uk.saferhub.analysis.series;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How a method would have done: from each of the last months that can be spared it forecasts the next ones with what was
 * known then. Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16 (2000).
 *
 * @param method that was tried
 * @param forecasts how many months were forecast, over all origins
 * @param error how far off they were in the mean
 * @param held the share of them that the interval held
 * @param level the share that it should have held
 */
public record BackTest(Forecast.Method method, int forecasts, double error, double held, double level) {

    /** History that a forecast needs at the least, in months. */
    public static final int LEAST = 36;

    private static final int TRAIN = 24;
    private static final int MOST_ORIGINS = 12;

    /**
     * @param ahead months to forecast from each origin
     * @throws IllegalArgumentException with less than three years, or with a month that is not known
     */
    public static BackTest of(Forecast.Method method, double[] history, int ahead, double level) {
        if (history.length < LEAST || Arrays.stream(history).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a forecast that can be checked needs three years without a gap");
        }
        int first = Math.max(TRAIN, history.length - MOST_ORIGINS - ahead + 1);
        double error = 0;
        int held = 0;
        int forecasts = 0;
        for (int origin = first; origin + ahead <= history.length; origin++) {
            Forecast made = method.forecast(Arrays.copyOf(history, origin), ahead, level);
            for (int h = 0; h < ahead; h++, forecasts++) {
                double came = history[origin + h];
                error += Math.abs(came - made.expected()[h]);
                held += came >= made.lower()[h] && came <= made.upper()[h] ? 1 : 0;
            }
        }
        return new BackTest(method, forecasts, error / forecasts, (double) held / forecasts, level);
    }

    /** Both methods tried, the better first: smoothing is used only where it beats last year's month. */
    public static List<BackTest> ranked(double[] history, int ahead, double level) {
        return List.of(of(new SeasonalNaive(), history, ahead, level), of(new HoltWinters(), history, ahead, level))
                .stream()
                .sorted(Comparator.comparingDouble(BackTest::error))
                .toList();
    }
}
