package uk.saferhub.briefings.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.ForceMonth;

/**
 * Published crime of all wards of a round, in its months and a year before, out of two counts by ward and type.
 *
 * @param known the wards that the look-up knows: of another nothing can be counted, which is not nought
 * @param published by the same forces in these months, wherever it lies
 * @param breaks between the months and the same a year before, in sentences: their two sides are not counted alike
 */
public record WardCrime(
        Months months, Set<String> known, Counts now, Counts before, long published, List<String> breaks) {

    /** A force's file holds some crime of its neighbours' areas: so small a share of it may be no more than that. */
    private static final double HARDLY_ANY = 0.01;

    private static final String ALL = "All";

    /** By category, most first; every ward has the categories that any ward has. Empty for a ward of which nothing can be counted. */
    public List<Line> lines(String ward) {
        if (!why(ward).isEmpty()) return List.of();
        Map<String, Long> nows = byType(now, ward);
        Map<String, Long> befores = byType(before, ward);
        List<Line> lines = new ArrayList<>();
        for (String type : types()) {
            lines.add(line(type, nows.getOrDefault(type, 0L), befores.getOrDefault(type, 0L)));
        }
        lines.sort(Comparator.comparing((Line line) -> -(line.now() == null ? 0 : line.now()))
                .thenComparing(Line::type));
        return lines;
    }

    public @Nullable Line total(String ward) {
        return why(ward).isEmpty() ? line(ALL, sum(now, ward), sum(before, ward)) : null;
    }

    /** How many in all wards of the round that can be counted. */
    public long everywhere() {
        return in(now);
    }

    private long in(Counts counts) {
        return counts.rows().stream()
                .filter(row -> known.contains(row.keys().getFirst()))
                .mapToLong(row -> row.count().orElse(0))
                .sum();
    }

    /** Why nothing can be counted in a ward, or empty. */
    public String why(String ward) {
        if (now.parts().isEmpty()) return "No published crime of these months has been imported.";
        if (!known.contains(ward))
            return "The look-up to the wards of %d does not have this ward (%s), so nothing can be counted in it. That is not nought."
                    .formatted(now.wardYear(), ward);
        if (everywhere() == 0 && in(before) == 0)
            return "What was imported of these months has nothing in any ward of this round: it is another area’s, and is not nought.";
        return "";
    }

    /** What a reader must know of these numbers, in sentences. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (now.parts().isEmpty()) return notes;
        missing(now.missing(), "these months", notes);
        if (before.parts().isEmpty())
            notes.add("No data is held for " + months.before().words() + ", so nothing is compared.");
        else missing(before.missing(), "the year before", notes);
        TreeSet<String> torn = new TreeSet<>(named(now.incomplete()));
        torn.addAll(named(before.incomplete()));
        if (!torn.isEmpty())
            notes.add("Incomplete: " + String.join(", ", torn)
                    + ". Some rows of these months’ files could not be read, so their numbers are too low.");
        if (everywhere() < HARDLY_ANY * published)
            notes.add(
                    "Only %.1f%% of what was published by the forces that are counted lies in these wards. Make sure that theirs is the area."
                            .formatted(100.0 * everywhere() / published));
        Stream.of(before.wardCaveat(), now.wardCaveat())
                .filter(caveat -> !caveat.isEmpty())
                .distinct()
                .forEach(notes::add);
        if (!before.parts().isEmpty() && !now.lsoaYears().equals(before.lsoaYears()))
            notes.add(
                    "The small areas by which crime is placed in wards were redrawn in between (%s before, %s now): near a ward’s edge, part of a change may come of that."
                            .formatted(years(before), years(now)));
        if (!before.parts().isEmpty())
            breaks.forEach(each -> notes.add(each + " So nothing is compared with the year before."));
        return notes;
    }

    private boolean comparable() {
        return now.missing().isEmpty()
                && before.missing().isEmpty()
                && now.incomplete().isEmpty()
                && before.incomplete().isEmpty()
                && breaks.isEmpty();
    }

    private Line line(String type, long here, long then) {
        return new Line(type, here, before.parts().isEmpty() ? null : then, comparable());
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        for (Counts counts : List.of(now, before)) {
            counts.rows().stream()
                    .filter(row -> known.contains(row.keys().getFirst()))
                    .forEach(row -> types.add(row.keys().get(1)));
        }
        return types;
    }

    private static Map<String, Long> byType(Counts counts, String ward) {
        Map<String, Long> types = new HashMap<>();
        counts.rows().stream()
                .filter(row -> row.keys().getFirst().equals(ward))
                .forEach(row -> types.merge(row.keys().get(1), row.count().orElse(0), Long::sum));
        return types;
    }

    private static long sum(Counts counts, String ward) {
        return byType(counts, ward).values().stream().mapToLong(Long::longValue).sum();
    }

    private static void missing(List<ForceMonth> missing, String when, List<String> notes) {
        if (!missing.isEmpty())
            notes.add("No data of %s: %s. The numbers leave %s out, and nothing is compared."
                    .formatted(when, String.join(", ", named(missing)), missing.size() == 1 ? "it" : "them"));
    }

    private static List<String> named(List<ForceMonth> months) {
        return months.stream()
                .map(month -> Months.words(month.month()) + " (" + month.force().name() + ")")
                .distinct()
                .toList();
    }

    private static String years(Counts counts) {
        return counts.lsoaYears().stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
