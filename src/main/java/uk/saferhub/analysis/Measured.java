package uk.saferhub.analysis;

import java.util.Arrays;
import java.util.List;
import uk.saferhub.analysis.series.ChartChoice;
import uk.saferhub.web.Choice;

/**
 * A monthly series with what it is measured by.
 *
 * @param of what each month's count is a part of, or how many people it falls on; empty for counts
 * @param base what that is, in a sentence; empty for counts
 */
record Measured(MonthlyCounts months, By by, double[] of, String base) {

    static final List<Choice> CHOICES =
            List.of(Choice.of("share", "Share of everything"), Choice.of("rate", "Rate for 100,000 residents"));

    private static final double PERCENT = 100;

    /** What a series is measured by. */
    enum By {
        COUNT("Count"),
        SHARE("Share (%)"),
        /** For each 100,000 residents, a month: for each 1,000 most months would be less than one. */
        RATE("For each 100,000");

        private final String heading;

        By(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    static Measured counts(MonthlyCounts months) {
        return new Measured(months, By.COUNT, new double[0], "");
    }

    /** @param all of the same months, of which these are a part; a month that is not known in either is known in neither */
    static Measured shares(MonthlyCounts months, MonthlyCounts all, String base) {
        return new Measured(months, By.SHARE, all.counts(), base);
    }

    /** @param residents of each month; NaN where none are held */
    static Measured rates(MonthlyCounts months, double[] residents, String base) {
        double[] of = Arrays.stream(residents).map(people -> people / 100_000).toArray();
        return new Measured(months, By.RATE, of, base);
    }

    ChartChoice chart(int... breaks) {
        return switch (by) {
            case COUNT -> ChartChoice.counts(months.counts(), breaks);
            case SHARE -> ChartChoice.shares(months.counts(), of, breaks);
            case RATE -> ChartChoice.rates(months.counts(), of, breaks);
        };
    }

    /** A value as it is charted: a share in per cent. */
    double shown(double value) {
        return by == By.SHARE ? PERCENT * value : value;
    }

    /** A value as it is written: a count whole, another to a tenth. */
    String written(double value) {
        if (!Double.isFinite(value)) return "no data";
        return by == By.COUNT ? Trend.number(value) : Trend.oneDecimal(shown(value));
    }

    /** What stands before the words of a scope. */
    String words(Scope scope) {
        return switch (by) {
            case COUNT -> scope.words();
            case SHARE -> "Share: " + scope.words();
            case RATE -> "Rate: " + scope.words();
        };
    }
}
