package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.saferhub.analysis.series.ControlChart;
import uk.saferhub.analysis.series.Rule;
import uk.saferhub.analysis.series.XmrChart;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.charts.LimitChart;
import uk.saferhub.web.charts.LimitChart.Kind;
import uk.saferhub.web.charts.LimitChart.Mark;

/** The control chart of a monthly count: the finding in a sentence, the picture and the table. */
record Trend(Scope scope, MonthlyCounts months, List<SeriesBreak> breaks, ControlChart control) {

    /** @param recorded the breaks that the catalogue of data holds for this force */
    static Trend of(Scope scope, MonthlyCounts months, List<SeriesBreak> recorded) {
        YearMonth asked = scope.within("changed");
        List<SeriesBreak> breaks = new ArrayList<>(months.parting(recorded));
        if (asked != null) {
            breaks.add(new SeriesBreak(asked.atDay(1), "Counted otherwise from here", "As chosen on this page."));
        }
        int[] at = breaks.stream()
                .mapToInt(each -> months.indexOf(YearMonth.from(each.on())))
                .toArray();
        return new Trend(scope, months, breaks, XmrChart.of(months.counts(), at));
    }

    /** Whether there is enough to speak of limits at all. */
    boolean tells() {
        return months.known() >= ControlChart.SETTLED;
    }

    /** What is to be said of it, one sentence each. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!tells()) {
            findings.add("Only %d months are known. Control limits need %d: no change is claimed from fewer."
                    .formatted(months.known(), ControlChart.SETTLED));
            return findings;
        }
        for (Rule rule : Rule.values()) {
            List<String> when = flagged(rule);
            if (!when.isEmpty()) {
                findings.add("%s: %s.".formatted(capital(rule.words()), String.join(", ", when)));
            }
        }
        if (findings.isEmpty()) {
            findings.add("Nothing stands out: the months differ by no more than they usually do.");
        }
        for (SeriesBreak each : breaks) {
            findings.add("The series breaks in %s (%s). %s Each stretch has limits of its own."
                    .formatted(Scope.words(YearMonth.from(each.on())), each.what(), each.caveat()));
        }
        return findings;
    }

    LimitChart chart() {
        List<LimitChart.Point> points = new ArrayList<>();
        for (int i = 0; i < control.points().size(); i++) {
            ControlChart.Point point = control.points().get(i);
            points.add(new LimitChart.Point(
                    months.month(i),
                    point.value(),
                    tells() ? point.centre() : Double.NaN,
                    tells() ? point.lower() : Double.NaN,
                    tells() ? point.upper() : Double.NaN,
                    tells() && !point.flags().isEmpty() ? Kind.FLAGGED : Kind.USUAL));
        }
        return new LimitChart(
                "trend",
                scope.words(),
                points,
                breaks.stream()
                        .map(each -> new Mark(YearMonth.from(each.on()), each.what()))
                        .toList());
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < control.points().size(); i++) {
            ControlChart.Point point = control.points().get(i);
            rows.add(List.of(
                    Scope.words(months.month(i)),
                    scope.torn().contains(months.month(i)) ? "incomplete" : number(point.value()),
                    tells() ? oneDecimal(point.lower()) : "",
                    tells() ? oneDecimal(point.centre()) : "",
                    tells() ? oneDecimal(point.upper()) : "",
                    tells() ? words(point.flags()) : ""));
        }
        return new Table(
                scope.words(), List.of("Month", "Count", "Lower limit", "Mean", "Upper limit", "Flagged as"), rows);
    }

    String method() {
        return ("Control chart of individual values (XmR): the mean and, on both sides, 2.66 times the mean change from"
                                + " one month to the next. %,d crimes and incidents in %d months. A month is flagged outside the"
                                + " limits, in a run of eight on one side of the mean, in six that rise or fall, or as one of two"
                                + " in three near a limit. Of series in which nothing happens, about one in seven of 24 months"
                                + " shows some flag: a flag is a reason to look, not a finding.")
                        .formatted(months.total(), months.known())
                + (scope.torn().isEmpty() ? "" : " " + scope.incomplete() + " They are left out.")
                + (scope.kinds().note().isEmpty() ? "" : " " + scope.kinds().note());
    }

    private List<String> flagged(Rule rule) {
        List<String> when = new ArrayList<>();
        for (int i = 0; i < control.points().size(); i++) {
            if (control.points().get(i).flags().contains(rule)) {
                when.add(Scope.words(months.month(i)));
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
