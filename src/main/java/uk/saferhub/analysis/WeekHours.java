package uk.saferhub.analysis;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.analysis.series.DayHour;
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.crimedata.incidents.AgencyIncidents.Known;
import uk.saferhub.web.charts.StillPicture;
import uk.saferhub.web.charts.WeekChart;

/**
 * When in the week agencies' incidents happened.
 *
 * @param week null where nothing is shown
 * @param withoutHour those of which the day alone was given
 * @param hindrance why nothing is shown, or empty
 */
record WeekHours(String what, @Nullable DayHour week, int withoutHour, String hindrance) {

    /** With fewer, whichever hours hold the most is chance, and a one in an hour is somebody's incident. */
    static final int LEAST = 30;

    private static final int WINDOW = 4;
    private static final int DAYS = 7;

    static WeekHours of(String what, List<Known> incidents) {
        if (incidents.size() > AgencyIncidents.MOST) {
            return none(
                    what,
                    "These are more than the %,d incidents that are read at once. Choose a kind, or fewer months."
                            .formatted(AgencyIncidents.MOST));
        }
        List<DayHour.Span> spans = incidents.stream()
                .filter(Known::hasTime)
                .map(each -> new DayHour.Span(each.from(), each.to() == null ? each.from() : each.to()))
                .toList();
        DayHour week = DayHour.of(spans);
        if (week.placed() == 0) {
            return none(what, "Of none of these is the hour known, so nothing can be said of it.");
        }
        if (week.placed() < LEAST) {
            return none(
                    what,
                    "Nothing is shown: incidents whose hour is known are fewer than %d, so a peak would be chance and a number could be one person’s incident."
                            .formatted(LEAST));
        }
        return new WeekHours(what, week, incidents.size() - spans.size(), "");
    }

    private static WeekHours none(String what, String hindrance) {
        return new WeekHours(what, null, 0, hindrance);
    }

    /** What there is to say, a sentence each. The first states the peak window, or why nothing is shown. */
    List<String> findings() {
        if (week == null) {
            return List.of(hindrance);
        }
        List<String> findings = new ArrayList<>();
        DayHour.Peak peak = week.peak(WINDOW);
        findings.add(
                "Peak window: %02d:00 to %02d:00 holds %.0f%% of %,d incidents, where %.0f%% would be if all hours were alike."
                        .formatted(peak.from(), peak.to(), 100 * peak.share(), week.placed(), 100 * peak.even()));
        int busiest = IntStream.range(0, DAYS)
                .reduce((one, other) -> sum(one) >= sum(other) ? one : other)
                .orElseThrow();
        findings.add(
                "Most fall on %s: %.0f%%, where %.0f%% would be on each day alike. Monday to Friday holds %.0f%%, where 71%% would be."
                        .formatted(
                                day(busiest), 100 * sum(busiest) / week.placed(), 100.0 / DAYS, 100 * week.weekdays()));
        if (withoutHour + week.leftOut() > 0) {
            findings.add("%,d more are left out: of %,d the hour is not known, and %,d lasted a week or longer."
                    .formatted(withoutHour + week.leftOut(), withoutHour, week.leftOut()));
        }
        return findings;
    }

    WeekChart chart() {
        return new WeekChart("week", "Day and hour: " + what, findings().getFirst(), week.hours());
    }

    /** As it goes into a document. */
    StillPicture picture(String marking, Actor actor) {
        List<String> notes = new ArrayList<>(findings());
        notes.addAll(List.of(
                "An incident that lasted, or whose moment is not known, is shared out over the hours of its span. Source: agencies’ incidents, as now known.",
                Pictures.taken(actor)));
        return new StillPicture("Day and hour: " + what, marking, chart().svg(), notes);
    }

    /** The hours of the day as rows, the days of the week as columns. */
    Table table() {
        List<String> columns = new ArrayList<>(List.of("From"));
        IntStream.range(0, DAYS).forEach(day -> columns.add(day(day)));
        columns.add("All days");
        List<List<String>> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            int at = hour;
            List<String> row = new ArrayList<>(List.of("%02d:00".formatted(hour)));
            IntStream.range(0, DAYS).forEach(day -> row.add(number(week.hours()[day][at])));
            row.add(number(IntStream.range(0, DAYS)
                    .mapToDouble(day -> week.hours()[day][at])
                    .sum()));
            rows.add(row);
        }
        return new Table(what, columns, rows);
    }

    private double sum(int day) {
        return DoubleStream.of(week.hours()[day]).sum();
    }

    private static String day(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%,.0f".formatted(value) : "%,.1f".formatted(value);
    }
}
