package uk.saferhub.crimedata;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Frame;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.MonthChart;

/** Makes the page of crime out of counts. */
final class CrimePages {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final CrimeData crime;
    private final List<Part> parts;
    private final List<Footprint> footprints;
    private final List<Choice> definitions;

    /** @param definitions those that may be counted by */
    CrimePages(CrimeData crime, List<Part> parts, List<Footprint> footprints, List<Choice> definitions) {
        this.definitions = definitions;
        this.crime = crime;
        this.parts = parts;
        this.footprints = footprints;
    }

    /** @param joined which areas of another census are counted with those of the footprint, or empty */
    CrimePage page(Frame frame, CrimeFilter filter, List<SeriesBreak> breaks, String joined, boolean mayImport) {
        Counts months = crime.count(filter.question(List.of(Dimension.MONTH)));
        Counts types = crime.count(filter.question(List.of(Dimension.TYPE)));
        String what = (filter.kinds().everything()
                        ? "Crime and antisocial behaviour"
                        : filter.kinds().words()) + ", "
                + filter.force().name()
                + (filter.footprint() == null
                        ? ""
                        : ", within " + filter.footprint().name());
        return new CrimePage(
                frame.withTitle("Crime").withMarking("OFFICIAL"),
                filter.fields(),
                crime.forces().values().stream()
                        .map(force -> Choice.of(force.slug(), force.name()))
                        .toList(),
                months(filter.force()),
                types(filter),
                footprints.stream()
                        .map(footprint -> Choice.of(footprint.id(), footprint.name()))
                        .toList(),
                what,
                "%,d published, %s.".formatted(months.total(), between(filter.from(), filter.to())),
                missing(months),
                incomplete(months),
                (filter.kinds().note(filter.from(), filter.to()) + " " + joined).strip(),
                byMonth(filter, months, what, breaks),
                filter.kinds().oneType() ? null : byType(filter, types, what),
                new WardSection(crime, filter, what).section(),
                source(filter),
                mayImport);
    }

    private static CrimePage.Section byMonth(CrimeFilter filter, Counts counts, String what, List<SeriesBreak> breaks) {
        List<MonthChart.Month> drawn = counts.rows().stream()
                .map(row -> new MonthChart.Month(
                        YearMonth.parse(row.keys().getFirst()),
                        row.count().isPresent() ? row.count().getAsLong() : null,
                        isIncomplete(counts, row)))
                .toList();
        List<CrimePage.Row> rows = counts.rows().stream()
                .map(row -> CrimePage.Row.of(
                        MONTH.format(YearMonth.parse(row.keys().getFirst()))
                                + (isIncomplete(counts, row) ? " (incomplete)" : ""),
                        "",
                        row.count(),
                        counts.total()))
                .toList();
        return new CrimePage.Section(
                new MonthChart("months", what + ", by month", drawn, drawn(breaks)).svg(),
                rows,
                breaks.stream().map(SeriesBreak::sentence).collect(java.util.stream.Collectors.joining(" ")),
                filter.file("month"));
    }

    private static List<MonthChart.Break> drawn(List<SeriesBreak> breaks) {
        return breaks.stream()
                .map(each -> new MonthChart.Break(YearMonth.from(each.on()), each.what()))
                .toList();
    }

    private static boolean isIncomplete(Counts counts, Counts.Row row) {
        return counts.incomplete().stream()
                .anyMatch(month -> month.month().toString().equals(row.keys().getFirst()));
    }

    private static CrimePage.Section byType(CrimeFilter filter, Counts counts, String what) {
        List<Counts.Row> rows = counts.mostFirst();
        BarChart chart = new BarChart(
                "types",
                what + ", by type",
                rows.stream()
                        .map(row -> new BarChart.Bar(
                                row.keys().getFirst(), row.count().orElse(0)))
                        .toList());
        return new CrimePage.Section(
                rows.isEmpty() ? null : chart.svg(),
                rows.stream()
                        .map(row -> CrimePage.Row.of(row.keys().getFirst(), "", row.count(), counts.total()))
                        .toList(),
                (Dominant.sentence(rows) + " " + PublishedTypes.note(types(counts), filter.from(), filter.to()))
                        .strip(),
                filter.file("type"));
    }

    private static Set<String> types(Counts counts) {
        return counts.rows().stream().map(row -> row.keys().getFirst()).collect(java.util.stream.Collectors.toSet());
    }

    private static @Nullable String missing(Counts months) {
        if (months.missing().isEmpty()) {
            return null;
        }
        List<String> runs = new ArrayList<>();
        YearMonth first = months.missing().getFirst().month();
        YearMonth last = first;
        for (ForceMonth missing : months.missing().subList(1, months.missing().size())) {
            if (!missing.month().equals(last.plusMonths(1))) {
                runs.add(between(first, last));
                first = missing.month();
            }
            last = missing.month();
        }
        runs.add(between(first, last));
        return "No data for " + String.join("; ", runs)
                + ". Nothing is known of these months, and every number here leaves them out.";
    }

    private static @Nullable String incomplete(Counts months) {
        if (months.incomplete().isEmpty()) return null;
        List<YearMonth> which =
                months.incomplete().stream().map(ForceMonth::month).sorted().toList();
        return "Incomplete: " + which.stream().map(MONTH::format).collect(java.util.stream.Collectors.joining(", "))
                + ". Some rows of these months’ files could not be read, so their numbers are too low.";
    }

    private String source(CrimeFilter filter) {
        Instant newest = parts.stream()
                .filter(part -> filter.question(List.of()).covers(new ForceMonth(part.force(), part.month())))
                .map(Part::importedAt)
                .max(Comparator.naturalOrder())
                .orElse(parts.getLast().importedAt());
        return filter.force().source() + ", last imported " + Dates.moment(newest) + ".";
    }

    private List<Choice> months(Force force) {
        List<YearMonth> held = parts.stream()
                .filter(part -> part.force().slug().equals(force.slug()))
                .map(Part::month)
                .sorted()
                .toList();
        List<Choice> choices = new ArrayList<>();
        for (YearMonth month = held.getLast(); !month.isBefore(held.getFirst()); month = month.minusMonths(1)) {
            choices.add(Choice.of(month, MONTH.format(month) + (held.contains(month) ? "" : " (no data)")));
        }
        return choices;
    }

    private List<Choice> types(CrimeFilter filter) {
        List<Choice> types = new ArrayList<>(definitions);
        crime.count(Question.countBy(Dimension.TYPE).ofForces(filter.force().slug()))
                .rows()
                .forEach(row ->
                        types.add(Choice.of(row.keys().getFirst(), row.keys().getFirst())));
        return types;
    }

    private static String between(YearMonth first, YearMonth last) {
        return first.equals(last) ? MONTH.format(first) : MONTH.format(first) + " to " + MONTH.format(last);
    }
}
