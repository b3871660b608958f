package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.analysis.RateMap.Style;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Residents;
import uk.saferhub.web.Choice;

/** Counts crime by area and divides it by who lives there, area by area and all together. */
@Component
class Rating {

    private final CrimeData crime;
    private final Boundaries boundaries;
    private final Populations populations;
    private final Links links;
    private final Bases bases;
    private final Agencies agencies;

    Rating(
            CrimeData crime,
            Boundaries boundaries,
            Populations populations,
            Links links,
            Bases bases,
            Agencies agencies) {
        this.crime = crime;
        this.boundaries = boundaries;
        this.populations = populations;
        this.links = links;
        this.bases = bases;
        this.agencies = agencies;
    }

    /**
     * What was counted.
     *
     * @param map null where there are not two areas to compare
     * @param note what to know of it
     * @param joined which areas of two censuses were joined; null where none was
     */
    record Found(
            @Nullable RateMap map,
            List<Boundary> outlines,
            String note,
            Total total,
            @Nullable Table joined) {

        Table table() {
            return map == null
                    ? new Table(total.scope().words(), RateMap.COLUMNS, List.of(total.row()))
                    : map.table().and(total.row());
        }
    }

    Found of(Scope scope, Actor actor) {
        AreaKind kind = kind(scope);
        AreaCounts counts = counts(scope, kind, actor);
        List<YearMonth> missing = scope.records() == null ? Gaps.months(crime, scope) : List.of();
        String note = scope.records() == null ? (counts.note() + " " + Gaps.of(missing)).strip() : counts.note();
        long all = scope.records() == null
                ? crime.count(scope.question()).total()
                : counts.elsewhere()
                        + counts.crimes().values().stream()
                                .mapToLong(each -> each)
                                .sum();
        Total total = Total.of(scope, all, bases.of(scope, year(scope)), missing);
        Layer layer = counts.layer();
        if (layer == null) return new Found(null, List.of(), note, total, null);
        List<Boundary> outlines = JoinedAreas.outlines(counts, boundaries);
        return new Found(
                RateMap.of(
                        scope,
                        layer,
                        names(counts, layer, outlines),
                        counts.crimes(),
                        residents(scope, counts, layer),
                        style(scope),
                        counts.elsewhere()),
                outlines,
                note,
                total,
                JoinedAreas.table(counts));
    }

    private @Nullable Residents residents(Scope scope, AreaCounts counts, Layer layer) {
        Residents own = residents(scope, layer);
        if (counts.joined().isEmpty()) return own;
        return JoinedAreas.residents(
                counts,
                own,
                crime.join().map(join -> residents(scope, join.older())).orElse(null));
    }

    private @Nullable Residents residents(Scope scope, Layer layer) {
        return populations
                .fitted(layer, year(scope), Who.of(scope.fields()).group())
                .orElse(null);
    }

    /** The years of which a population is held. */
    List<Choice> years(Found found) {
        if (found.map() == null) return List.of();
        SortedSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(populations.years(found.map().layer()));
        if (found.joined() != null) crime.join().ifPresent(join -> years.addAll(populations.years(join.older())));
        return years.stream()
                .map(year -> Choice.of(year, Integer.toString(year)))
                .toList();
    }

    private AreaCounts counts(Scope scope, AreaKind kind, Actor actor) {
        AreaKind counted = kind == AreaKind.CSP ? AreaKind.DISTRICT : kind;
        AreaCounts counts =
                scope.records() == null ? AreaCounts.of(crime, scope, counted) : agencies.areas(scope, counted, actor);
        return kind == AreaKind.CSP ? counts.madeUp(links, kind) : counts;
    }

    private static AreaKind kind(Scope scope) {
        return switch (scope.fields().value("by")) {
            case "lsoa" -> AreaKind.LSOA;
            case "district" -> AreaKind.DISTRICT;
            case "csp" -> AreaKind.CSP;
            default -> AreaKind.WARD;
        };
    }

    /** A small area's name is in its outline only, and that of a ward which no look-up has. */
    private static Map<String, String> names(AreaCounts counts, Layer layer, List<Boundary> outlines) {
        Map<String, String> names = new HashMap<>(counts.names());
        outlines.stream()
                .filter(outline -> !outline.name().isEmpty())
                .filter(outline ->
                        layer.kind() == AreaKind.LSOA || outline.code().equals(names.get(outline.code())))
                .forEach(outline -> names.put(outline.code(), outline.name()));
        return names;
    }

    private static int year(Scope scope) {
        String asked = scope.fields().value("people");
        return asked.matches("\\d{4}") ? Integer.parseInt(asked) : RateMap.yearOf(scope);
    }

    private static Style style(Scope scope) {
        String asked = scope.fields().value("classes").toUpperCase(Locale.ROOT);
        for (Style style : Style.values()) {
            if (style.name().equals(asked)) {
                return style;
            }
        }
        return Style.QUANTILE;
    }
}
