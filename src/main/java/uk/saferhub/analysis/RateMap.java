package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.places.Classes;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.Rate;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Residents;
import uk.saferhub.web.charts.MapChart;

/**
 * Crimes by area, as rates where there is a population to divide by, in classes.
 *
 * @param residents who lives there, or null where only counts can be shown
 */
record RateMap(
        Scope scope,
        Layer layer,
        List<Unit> units,
        @Nullable Residents residents,
        Classes classes,
        long elsewhere) {

    private static final int CLASSES = 5;

    static final List<String> COLUMNS =
            List.of("Area", "Code", "Crimes", "Residents", "For each 1,000", "95% interval");

    /** How classes are made. */
    enum Style {
        QUANTILE,
        NATURAL,
        EQUAL
    }

    /** One area. @param rate null without a population */
    record Unit(
            String code, String name, long crimes, @Nullable Rate rate) {

        /** The anchor of its row in the table. */
        String anchor() {
            return "area-" + code;
        }

        double value() {
            return rate == null ? crimes : rate.value();
        }
    }

    /**
     * @param names of each area that has any crime, by code
     * @param crimes by code
     * @param elsewhere crimes that lie in no area of the layer
     */
    static @Nullable RateMap of(
            Scope scope,
            Layer layer,
            Map<String, String> names,
            Map<String, Long> crimes,
            @Nullable Residents residents,
            Style style,
            long elsewhere) {
        if (residents != null && (smaller(scope) != null || peopled(crimes, residents) == 0)) {
            return of(scope, layer, names, crimes, null, style, elsewhere);
        }
        List<Unit> units = new ArrayList<>();
        crimes.forEach((code, count) ->
                units.add(new Unit(code, names.get(code), count, rate(layer, code, count, residents))));
        // A count is no rate: who has none comes last and makes no class.
        units.sort(Comparator.comparing((Unit unit) -> residents != null && unit.rate() == null)
                .thenComparingDouble(unit -> -unit.value())
                .thenComparing(Unit::name));
        double[] values = units.stream()
                .filter(unit -> residents == null || unit.rate() != null)
                .mapToDouble(Unit::value)
                .toArray();
        int distinct = (int) java.util.Arrays.stream(values).distinct().count();
        if (distinct == 0) {
            return null;
        }
        int classes = Math.min(CLASSES, distinct);
        Classes made = switch (style) {
            case QUANTILE -> Classes.quantile(values, classes);
            case NATURAL -> Classes.natural(values, classes);
            case EQUAL -> Classes.equal(values, classes);
        };
        return new RateMap(scope, layer, units, residents, made.distinct(), elsewhere);
    }

    /** The layer of a footprint that holds parts of the areas, of which the crimes are known and not who lives there; or null. */
    private static @Nullable Layer smaller(Scope scope) {
        Footprint within = scope.footprint();
        return within == null || within.layer().kind() != AreaKind.LSOA ? null : within.layer();
    }

    private static long peopled(Map<String, Long> crimes, Residents residents) {
        return crimes.keySet().stream()
                .filter(code -> residents.byCode().getOrDefault(code, 0L) > 0)
                .count();
    }

    private static @Nullable Rate rate(Layer layer, String code, long crimes, @Nullable Residents residents) {
        Long people = residents == null ? null : residents.byCode().get(code);
        return people == null || people == 0
                ? null
                : Rate.ofOtherYear(crimes, layer.slug(), new Population(people, residents.year(), layer.slug()));
    }

    /** The year whose people belong to a period: that of its middle. */
    static int yearOf(Scope scope) {
        long months = scope.from().until(scope.to(), java.time.temporal.ChronoUnit.MONTHS);
        return scope.from().plusMonths(months / 2).getYear();
    }

    /** What is divided by whom, and whether that is of the same year. */
    String base() {
        return String.join(
                        " ",
                        divided(),
                        Who.of(scope.fields()).caution(),
                        scope.incomplete(),
                        scope.kinds().note(scope.from(), scope.to()))
                .replaceAll(" +", " ")
                .strip();
    }

    private String divided() {
        Layer smaller = smaller(scope);
        if (smaller != null) {
            return "Counts, not rates: the footprint is one of %s, and the residents that are held are those of whole wards. Use a footprint of wards for rates."
                    .formatted(smaller.words());
        }
        if (residents == null) {
            return "Counts, not rates: an area with more people has more crime. No population of %d is held for %s, or for none of these; another year may be chosen, and is then said."
                    .formatted(yearOf(scope), layer.words());
        }
        OptionalInt other = residents.year() == yearOf(scope) ? OptionalInt.empty() : OptionalInt.of(residents.year());
        return "Crimes for each 1,000 %s over the whole period. %s.%s People who work, shop or drink in a centre are not its residents, so the rates of centres are too high."
                .formatted(
                        Who.of(scope.fields()).words(),
                        residents.how(),
                        other.isPresent()
                                ? " These are the people of %d for crimes of %d: as chosen, and not of the same year."
                                        .formatted(other.getAsInt(), yearOf(scope))
                                : "");
    }

    /** Whether all areas that have a value have the same, so that none is higher than another. */
    boolean level() {
        return units.stream()
                        .filter(unit -> residents == null || unit.rate() != null)
                        .mapToDouble(Unit::value)
                        .distinct()
                        .count()
                == 1;
    }

    /** Null where no outline is held. */
    @Nullable
    MapChart chart(List<Boundary> outlines) {
        return RateChart.of(this, outlines);
    }

    Table table() {
        return new Table(
                scope.words(), COLUMNS, units.stream().map(RateMap::row).toList());
    }

    private static List<String> row(Unit unit) {
        Rate rate = unit.rate();
        return List.of(
                unit.name(),
                unit.code(),
                "%,d".formatted(unit.crimes()),
                rate == null ? "" : "%,d".formatted(rate.population().people()),
                rate == null ? "" : "%.1f".formatted(rate.value()),
                rate == null ? "" : "%.1f to %.1f".formatted(rate.lower(), rate.upper()));
    }
}
