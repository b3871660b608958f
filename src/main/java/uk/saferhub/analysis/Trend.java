package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.saferhub.analysis.series.ChartChoice;
import uk.saferhub.analysis.series.ControlChart;
import uk.saferhub.analysis.series.Rule;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.charts.LimitChart;
import uk.saferhub.web.charts.LimitChart.Kind;
import uk.saferhub.web.charts.LimitChart.Mark;

/** The control chart of a monthly count: the finding in a sentence, the picture and the table. */
record Trend(
        Scope scope,
        Measured measured,
        List<SeriesBreak> breaks,
        List<SeriesBreak> supplies,
        ChartChoice choice,
        Stretches stretches) {

    /** @param recorded the breaks that the catalogue of data holds for this force */
    static Trend of(Scope scope, MonthlyCounts months, List<SeriesBreak> recorded) {
        return of(scope, Measured.counts(months), recorded, List.of());
    }

    /** @param supplies where a supply ceased or came to be used instead: drawn, and no stretch of its own */
    static Trend of(Scope scope, Measured measured, List<SeriesBreak> recorded, List<SeriesBreak> supplies) {
        MonthlyCounts months = measured.months();
        YearMonth asked = scope.within("changed");
        List<SeriesBreak> breaks = new ArrayList<>(months.parting(recorded));
        if (asked != null) {
            breaks.add(new SeriesBreak(asked.atDay(1), "Counted otherwise from here", "As chosen on this page."));
        }
        int[] at = breaks.stream()
                .mapToInt(each -> months.indexOf(YearMonth.from(each.on())))
                .toArray();
        ChartChoice choice = measured.chart(at);
        Stretches stretches = Stretches.of(months.from(), choice.chart(), at);
        return new Trend(scope, measured, breaks, months.parting(supplies), choice, stretches);
    }

    private MonthlyCounts months() {
        return measured.months();
    }

    private List<ControlChart.Point> points() {
        return choice.chart().points();
    }

    /** Whether there is enough to speak of limits at all. */
    boolean tells() {
        return stretches.anySettled();
    }

    /** What is to be said of it, one sentence each. */
    List<String> findings() {
        List<String> findings = new ArrayList<>(stretches.unsettled());
        int before = findings.size();
        for (Rule rule : Rule.values()) {
            List<String> when = flagged(rule);
            if (!when.isEmpty()) findings.add("%s: %s.".formatted(capital(rule.words()), String.join(", ", when)));
        }
        if (tells() && findings.size() == before)
            findings.add("Nothing stands out: the months differ by no more than they usually do.");
        for (SeriesBreak each : breaks) {
            findings.add("The series breaks in %s (%s). %s%s"
                    .formatted(
                            Scope.words(YearMonth.from(each.on())),
                            each.what(),
                            each.caveat(),
                            tells() ? " Each stretch has limits of its own." : ""));
        }
        supplies.forEach(each -> findings.add(each.sentence().strip()));
        return findings;
    }

    LimitChart chart() {
        List<LimitChart.Point> points = new ArrayList<>();
        for (int i = 0; i < points().size(); i++) {
            ControlChart.Point point = points().get(i);
            points.add(new LimitChart.Point(
                    months().month(i),
                    measured.shown(point.value()),
                    stretches.settled(i) ? measured.shown(point.centre()) : Double.NaN,
                    stretches.settled(i) ? measured.shown(point.lower()) : Double.NaN,
                    stretches.settled(i) ? measured.shown(point.upper()) : Double.NaN,
                    stretches.settled(i) && !point.flags().isEmpty() ? Kind.FLAGGED : Kind.USUAL));
        }
        return new LimitChart(
                "trend",
                measured.words(scope),
                points,
                Stream.concat(breaks.stream(), supplies.stream())
                        .map(each -> new Mark(YearMonth.from(each.on()), each.what()))
                        .toList(),
                measured.by() == Measured.By.COUNT ? 0 : 1);
    }

    Table table() {
        List<String> columns = new ArrayList<>(List.of("Month", "Count"));
        if (measured.by() == Measured.By.SHARE) columns.addAll(List.of("Of", Measured.By.SHARE.heading()));
        if (measured.by() == Measured.By.RATE) columns.addAll(List.of("Residents", Measured.By.RATE.heading()));
        columns.addAll(List.of("Lower limit", "Mean", "Upper limit", "Flagged as"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < points().size(); i++) {
            rows.add(row(i));
        }
        return new Table(measured.words(scope), columns, rows);
    }

    private List<String> row(int i) {
        ControlChart.Point point = points().get(i);
        List<String> row = new ArrayList<>(List.of(
                Scope.words(months().month(i)),
                scope.torn().contains(months().month(i)) ? "incomplete" : number(months().counts()[i])));
        if (measured.by() == Measured.By.SHARE) row.add(number(measured.of()[i]));
        if (measured.by() == Measured.By.RATE) row.add(number(100_000 * measured.of()[i]));
        if (measured.by() != Measured.By.COUNT) row.add(measured.written(point.value()));
        row.addAll(
                stretches.settled(i)
                        ? List.of(
                                oneDecimal(measured.shown(point.lower())),
                                oneDecimal(measured.shown(point.centre())),
                                oneDecimal(measured.shown(point.upper())),
                                words(point.flags()))
                        : List.of("", "", "", ""));
        return row;
    }

    String method() {
        return ("%s %s %,d crimes and incidents in %d months. A month is flagged outside the"
                                + " limits, in a run of eight on one side of the mean, in six that rise or fall, or as one of two"
                                + " in three near a limit. Of series in which nothing happens, about one in seven of 24 months"
                                + " shows some flag: a flag is a reason to look, not a finding.")
                        .formatted(limits(), measured.base(), months().total(), months().known())
                        .replace("  ", " ")
                + (scope.torn().isEmpty() ? "" : " " + scope.incomplete() + " They are left out.")
                + (note().isEmpty() ? "" : " " + note());
    }

    private String note() {
        return scope.kinds().note(scope.from(), scope.to());
    }

    private String limits() {
        String xmr =
                "Control chart of individual values (XmR): the mean and, on both sides, 2.66 times the mean change from one month to the next.";
        return switch (choice.kind()) {
            case C ->
                "Control chart of rare counts (c): the mean, and the limits that chance alone gives so small a number (Poisson).";
            case P ->
                "Control chart of shares (p): the mean share, and the limits that chance alone gives; wider where a month has less of everything (binomial).";
            case U ->
                "Control chart of rates (u): the mean rate, and the limits that chance alone gives for so many residents (Poisson).";
            case XMR ->
                measured.by() == Measured.By.COUNT
                        ? xmr
                        : xmr
                                + " The months vary %.1f times as much as chance alone gives, so limits of chance would flag nearly all."
                                        .formatted(choice.excess());
        };
    }

    private List<String> flagged(Rule rule) {
        List<String> when = new ArrayList<>();
        for (int i = 0; i < points().size(); i++) {
            if (stretches.settled(i) && points().get(i).flags().contains(rule)) {
                when.add(Scope.words(months().month(i)));
            }
        }
        return when;
    }

    static String number(double value) {
        return Double.isFinite(value) ? "%,d".formatted(Math.round(value)) : "no data";
    }

    static String oneDecimal(double value) {
        return Double.isFinite(value) ? "%,.1f".formatted(value) : "";
    }

    private static String words(Set<Rule> flags) {
        return flags.stream().map(Rule::words).sorted().collect(Collectors.joining("; "));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
