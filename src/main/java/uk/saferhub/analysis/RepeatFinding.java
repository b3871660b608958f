package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.places.Repeats;
import uk.saferhub.web.charts.ShareChart;

/**
 * How much of it happens at how few places (ANL-10).
 *
 * @param repeats null where there is too little to tell
 * @param unplaced crimes that have no place
 */
record RepeatFinding(Scope scope, @Nullable Repeats repeats, long crimes, long unplaced) {

    static final int LEAST = 30;
    private static final int TOP = 5;
    private static final double[] SHARES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1};

    static RepeatFinding of(Scope scope, Points points) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        long crimes = 0;
        for (int i = 0; i < points.size(); i++) {
            if (points.crimes()[i] == 0) continue;
            counts.merge("%.0f, %.0f".formatted(points.east()[i], points.north()[i]), points.crimes()[i], Integer::sum);
            crimes += points.crimes()[i];
        }
        return new RepeatFinding(scope, crimes < LEAST ? null : Repeats.of(counts), crimes, points.unplaced());
    }

    List<String> findings() {
        if (repeats == null)
            return List.of("Nothing is shown: of %,d with a place too little can be told. %d are needed."
                    .formatted(crimes, LEAST));
        List<String> findings = new ArrayList<>();
        findings.add("%,d place%s had any of %,d. A twentieth of them (%,d) hold %.1f%%."
                .formatted(
                        repeats.count(),
                        repeats.count() == 1 ? "" : "s",
                        crimes,
                        repeats.top(0.05),
                        100 * repeats.shareOfTop(repeats.top(0.05))));
        findings.add("%.1f%% of these places had two or more, and hold %.1f%%."
                .formatted(100 * repeats.shareOfPlaces(2), 100 * repeats.shareOfCrimes(2)));
        if (unplaced > 0) findings.add("%,d more have no place and are not in it.".formatted(unplaced));
        return findings;
    }

    /** What a place is, and what may be said of it. */
    String caption() {
        return (scope.records() == null
                        ? "A place here is a snap point of data.police.uk: several addresses share it, eight at least, and a supermarket or a car park may have one of its own. That crimes share a point does not say that they share an address or a victim."
                        : "A place here is the same ten metres, as the agency gives it: it may be one address, and is not to be published.")
                + " Places without any are not among them, since nobody counts them; even by chance some places have two.";
    }

    ShareChart chart() {
        return new ShareChart(
                "repeats",
                "Share held by the places with the most: " + scope.words(),
                "share of places",
                java.util.Arrays.stream(SHARES)
                        .mapToObj(
                                share -> new ShareChart.Point(100 * share, 100 * held().shareOfTop(held().top(share))))
                        .toList());
    }

    /** What the chart shows. */
    Table shares() {
        return new Table(
                "Share held by the places with the most, " + scope.words(),
                List.of("Of the places (%)", "Places", "They hold (%)"),
                java.util.Arrays.stream(SHARES)
                        .mapToObj(share -> List.of(
                                Trend.number(100 * share),
                                "%,d".formatted(held().top(share)),
                                Trend.oneDecimal(100 * held().shareOfTop(held().top(share)))))
                        .toList());
    }

    /** Places by how many they had: Farrell and Pease's table. */
    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int many = 1; many <= TOP; many++) {
            double places = held().shareOfPlaces(many) - (many == TOP ? 0 : held().shareOfPlaces(many + 1));
            double crimesOf = held().shareOfCrimes(many) - (many == TOP ? 0 : held().shareOfCrimes(many + 1));
            rows.add(List.of(
                    many == TOP ? TOP + " or more" : Integer.toString(many),
                    "%,d".formatted(Math.round(places * held().count())),
                    Trend.oneDecimal(100 * places),
                    "%,d".formatted(Math.round(crimesOf * crimes)),
                    Trend.oneDecimal(100 * crimesOf)));
        }
        return new Table(
                "Places by how many they had, " + scope.words(),
                List.of("How many", "Places", "Of all places (%)", "Crimes and incidents", "Of all (%)"),
                rows);
    }

    /** The places with the most. */
    Table most() {
        return new Table(
                "The places with the most, " + scope.words(),
                List.of("Place (easting, northing)", "Crimes and incidents"),
                held().most().stream()
                        .map(place -> List.of(place.name(), "%,d".formatted(place.crimes())))
                        .toList());
    }

    private Repeats held() {
        if (repeats == null) throw new IllegalStateException("too little to tell");
        return repeats;
    }
}
