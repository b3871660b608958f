package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.Rate;
import uk.saferhub.analysis.rates.SimilarAreas;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Residents;
import uk.saferhub.web.charts.IntervalChart;

/**
 * One area among those that somebody says are most like it.
 *
 * @param ranked the highest rate first
 * @param leftOut which areas are not compared, and why, a sentence each
 * @param among null where too few can be compared
 */
record SimilarFinding(
        String what,
        SimilarList list,
        String people,
        List<Row> ranked,
        List<String> leftOut,
        @Nullable SimilarAreas among) {

    /** One area with its rate. */
    record Row(String code, String name, Rate rate) {}

    static SimilarFinding of(CrimeData crime, Populations populations, Scope scope, SimilarList list) {
        Dimension by = list.kind() == AreaKind.WARD ? Dimension.WARD : Dimension.DISTRICT;
        Question all = Question.countBy(Dimension.FORCE, by).between(scope.from(), scope.to());
        Counts every = crime.count(all);
        Counts asked = crime.count(all.of(scope.kinds()));
        Layer layer = new Layer(list.kind(), every.wardYear());
        int year = RateMap.yearOf(scope);
        Residents residents = populations.fitted(layer, year, Group.EVERYONE).orElse(null);
        List<Row> ranked = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (String code : list.codes()) {
            Counts.Row most = most(every, code);
            Long people = residents == null ? null : residents.byCode().get(code);
            if (most == null) {
                leftOut.add(code + ": none of its crime is held.");
            } else if (!untold(every, most).isEmpty()) {
                leftOut.add(name(most) + ": " + untold(every, most));
            } else if (people == null || people == 0) {
                leftOut.add("%s: no population of %d is held.".formatted(name(most), year));
            } else {
                ranked.add(new Row(
                        code,
                        name(most),
                        Rate.ofOtherYear(sum(asked, code), layer.slug(), new Population(people, year, layer.slug()))));
            }
        }
        ranked.sort(Comparator.comparingDouble((Row row) -> -row.rate().value()).thenComparing(Row::name));
        return new SimilarFinding(
                (scope.kinds().everything()
                                ? "All crime and antisocial behaviour"
                                : scope.kinds().words())
                        + ", " + Scope.words(scope.from()) + " to " + Scope.words(scope.to()),
                list,
                residents == null ? "" : residents.how(),
                ranked,
                leftOut,
                among(ranked, list.own()));
    }

    private static @Nullable SimilarAreas among(List<Row> ranked, String own) {
        Map<String, SimilarAreas.Area> areas = new HashMap<>();
        ranked.forEach(row -> areas.put(
                row.code(),
                new SimilarAreas.Area(
                        row.code(), row.rate().crimes(), row.rate().population().people())));
        return areas.containsKey(own) && areas.size() >= SimilarAreas.LEAST
                ? SimilarAreas.of(areas.get(own), List.copyOf(areas.values()))
                : null;
    }

    /** Why the counts of an area's force do not speak for all of these months, or empty. @param most the area's own row */
    static String untold(Counts every, Counts.Row most) {
        if (any(every.missing(), most)) {
            return "not every one of these months is held.";
        }
        return any(every.incomplete(), most)
                ? "rows of one of these months or more could not be read, so its number is too low."
                : "";
    }

    private static boolean any(List<ForceMonth> months, Counts.Row most) {
        return months.stream()
                .anyMatch(month -> month.force().slug().equals(most.keys().getFirst()));
    }

    /** The force that published most of the area's crime. */
    private static Counts.@Nullable Row most(Counts counts, String code) {
        return counts.rows().stream()
                .filter(row -> row.keys().getLast().equals(code))
                .max(Comparator.comparingLong(row -> row.count().orElse(0)))
                .orElse(null);
    }

    private static long sum(Counts counts, String code) {
        return counts.rows().stream()
                .filter(row -> row.keys().getLast().equals(code))
                .mapToLong(row -> row.count().orElse(0))
                .sum();
    }

    private static String name(Counts.Row row) {
        return row.names().getLast().isEmpty()
                ? row.keys().getLast()
                : row.names().getLast();
    }

    String finding() {
        if (among == null) {
            return "Nothing is compared: %d areas can be, with %s among them, and %d are needed."
                    .formatted(ranked.size(), list.own(), SimilarAreas.LEAST);
        }
        String spread = among.higher()
                ? "That is higher than the spread of its like explains."
                : among.lower()
                        ? "That is lower than the spread of its like explains."
                        : "That is within the spread of its like: do not call it different.";
        return "%s ranks %d of %d areas by rate, the highest first: %,.1f for each 1,000 people, where all together have %,.1f (z %.1f after over-dispersion of %.1f). %s"
                .formatted(
                        own().name(),
                        among.rank(),
                        among.of(),
                        own().rate().value(),
                        among.rate(),
                        among.z(),
                        among.dispersion(),
                        spread);
    }

    private Row own() {
        return ranked.stream()
                .filter(row -> row.code().equals(list.own()))
                .findFirst()
                .orElseThrow();
    }

    IntervalChart chart() {
        return new IntervalChart(
                "similar",
                what + ": crimes for each 1,000 residents",
                finding(),
                ranked.stream()
                        .map(row -> new IntervalChart.Row(
                                row.name(),
                                row.rate().value(),
                                row.rate().lower(),
                                row.rate().upper(),
                                row.code().equals(list.own())))
                        .toList(),
                among.rate(),
                "All together");
    }

    Table table() {
        return new Table(
                what + ". Similar areas by: " + list.source(),
                List.of("Area", "Code", "Crimes", "Residents", "For each 1,000", "95% interval"),
                ranked.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.code(),
                                "%,d".formatted(row.rate().crimes()),
                                "%,d".formatted(row.rate().population().people()),
                                "%.1f".formatted(row.rate().value()),
                                "%.1f to %.1f"
                                        .formatted(
                                                row.rate().lower(), row.rate().upper())))
                        .toList());
    }
}
