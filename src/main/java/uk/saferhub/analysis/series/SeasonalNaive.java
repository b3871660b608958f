package uk.saferhub.analysis.series;

/**
 * The same month of last year, and the change between two years' same months as its error: what any other method has to
 * beat. Hyndman and Athanasopoulos, "Forecasting: principles and practice" (3rd edition, 2021), sections 5.2 and 5.5.
 */
public final class SeasonalNaive implements Forecast.Method {

    private static final int YEAR = 12;

    @Override
    public String name() {
        return "the same month of the year before";
    }

    @Override
    public Forecast forecast(double[] history, int ahead, double level) {
        int n = history.length;
        if (n < 2 * YEAR) {
            throw new IllegalArgumentException("a forecast needs two years");
        }
        double squares = 0;
        for (int i = YEAR; i < n; i++) {
            squares += (history[i] - history[i - YEAR]) * (history[i] - history[i - YEAR]);
        }
        double[] expected = new double[ahead];
        double[] variance = new double[ahead];
        for (int h = 0; h < ahead; h++) {
            expected[h] = history[n - YEAR + h % YEAR];
            variance[h] = squares / (n - YEAR) * (h / YEAR + 1);
        }
        return Forecast.of(expected, variance, level);
    }
}
