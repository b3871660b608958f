package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.incidents.AgencyRecords.Held;
import uk.saferhub.web.Choice;

/**
 * What may be chosen of each part of a {@link Scope}.
 *
 * @param records agencies' data sets that may be asked instead of published crime; empty where a page or its reader has none
 * @param agency whether one of them is asked
 */
record ScopeChoices(
        List<Choice> records,
        boolean agency,
        List<Choice> forces,
        List<Choice> months,
        List<Choice> types,
        List<Choice> footprints) {

    private static final int MOST_MONTHS = 240;

    /** Of published crime. @param definitions stand before the published types */
    static ScopeChoices of(
            Scope scope,
            CrimeData crime,
            List<Part> parts,
            List<Footprint> footprints,
            List<Choice> records,
            List<Choice> definitions) {
        List<YearMonth> held = Scope.months(scope.force(), parts);
        Stream<Choice> types = crime.count(scope.everything(Dimension.TYPE)).rows().stream()
                .map(row -> Choice.of(row.keys().getFirst(), row.keys().getFirst()));
        return new ScopeChoices(
                records,
                false,
                Stream.concat(
                                crime.forces().values().stream(),
                                crime.forces().size() > 1 ? Stream.of(Scope.ALL) : Stream.empty())
                        .map(force -> Choice.of(force.slug(), force.name()))
                        .toList(),
                months(held.getFirst(), held.getLast(), held::contains),
                Stream.concat(definitions.stream(), types).toList(),
                choices(footprints));
    }

    /** Of an agency's records. */
    static ScopeChoices of(Held held, List<Footprint> footprints, List<Choice> records) {
        return new ScopeChoices(
                records,
                true,
                List.of(),
                months(held.first(), held.last(), month -> held.whole(month) || held.torn(month)),
                held.kinds().stream().map(kind -> Choice.of(kind, kind)).toList(),
                choices(footprints));
    }

    private static List<Choice> months(YearMonth first, YearMonth last, Predicate<YearMonth> held) {
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .limit(MOST_MONTHS)
                .map(month -> Choice.of(month, Scope.words(month) + (held.test(month) ? "" : " (no data)")))
                .toList();
    }

    private static List<Choice> choices(List<Footprint> footprints) {
        return footprints.stream()
                .map(footprint -> Choice.of(footprint.id(), footprint.name()))
                .toList();
    }
}
