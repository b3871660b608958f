package uk.saferhub.analysis.cohorts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Settings;
import uk.saferhub.figures.disclosure.Breakdown;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/**
 * What a cohort has in common, as it may go out: small numbers and what all share held back, the rest in fives (PRV-05).
 *
 * @param people how many there are, in fives
 */
public record CohortProfile(long people, List<Characteristic> characteristics) {

    /** What numbers are rounded to. */
    static final int STEP = 5;

    private static final List<String> OFTEN = List.of("One", "Two", "Three or more");

    /** Of fewer the share of a rounded number is too far from the true one to be worth printing. */
    static final int LEAST_SHARED = 50;

    /** @param several whether somebody may have several of these, so that they add up to more than the people */
    public record Characteristic(String name, boolean several, List<Part> parts, boolean allAlike) {

        /** As bars, of what is not held back. @param id unique on the page */
        public Svg chart(String id) {
            return new BarChart(
                            id,
                            name,
                            parts.stream()
                                    .filter(part -> part.count() != null)
                                    .map(part -> new BarChart.Bar(part.name(), part.count()))
                                    .toList())
                    .svg();
        }

        public boolean hasChart() {
            return parts.stream().filter(part -> part.count() != null).count() > 1;
        }
    }

    /** @param count null where it is held back; likewise share, in per cent to the nearest 5, which small cohorts have none of */
    public record Part(
            String name, @Nullable Long count, @Nullable Long share) {

        public String counted() {
            return count == null ? "Held back" : "%,d".formatted(count);
        }

        public String shared() {
            return share == null ? "" : share + "%";
        }
    }

    /** @param withSex only where the profile is issued, and so compared with those before it */
    static CohortProfile of(List<CohortPerson> people, Settings settings, boolean withSex) {
        var all = new ArrayList<Characteristic>();
        all.add(one("Age when the case was opened", people, AgeBand.all(), CohortProfile::age));
        if (withSex) all.add(one("Sex", people, List.of(), one -> sex(one.sex())));
        all.add(one("Concern", people, List.of(), label(settings, CategorySet.CONCERN, CohortPerson::concern)));
        all.add(one("How many of these cases they stand in", people, OFTEN, one -> often(one.cases())));
        all.add(one("Area", people, List.of(), one -> known(one.area())));
        all.add(one("Referred by", people, List.of(), one -> known(one.referrer())));
        all.add(some("Risk and vulnerability", people, settings, CategorySet.RISK_FACTOR, CohortPerson::factors));
        all.add(some("Needs", people, settings, null, CohortPerson::needs));
        all.add(some("What came about", people, settings, CategorySet.OUTCOME, CohortPerson::outcomes));
        all.removeIf(each -> each.parts().isEmpty());
        return new CohortProfile(rounded(people), all);
    }

    private static long rounded(List<CohortPerson> people) {
        return Breakdown.ofSeveral(Map.of(), people.size(), Disclosure.PERSON.threshold(), STEP)
                .total();
    }

    /** Repeats (ANL-10): whom the same thing befalls again, or who does it again, by the role that was chosen. */
    static String often(int cases) {
        return OFTEN.get(Math.min(cases, OFTEN.size()) - 1);
    }

    static String age(CohortPerson one) {
        return AgeBand.on(one.openedOn(), one.earliest(), one.latest());
    }

    private static Function<CohortPerson, String> label(
            Settings settings, CategorySet set, Function<CohortPerson, @Nullable String> code) {
        return one -> {
            String said = code.apply(one);
            return said == null ? AgeBand.NOT_KNOWN : settings.label(set, said);
        };
    }

    private static String known(@Nullable String words) {
        return words == null ? AgeBand.NOT_KNOWN : words;
    }

    /** As words; who would not say is not known here. */
    static String sex(@Nullable String answer) {
        return switch (answer) {
            case "FEMALE" -> "Female";
            case "MALE" -> "Male";
            case null, default -> AgeBand.NOT_KNOWN;
        };
    }

    private static Characteristic one(
            String name, List<CohortPerson> people, List<String> order, Function<CohortPerson, String> of) {
        Map<String, Long> counted =
                people.stream().collect(Collectors.groupingBy(of, TreeMap::new, Collectors.counting()));
        // That nothing is known of anybody tells nothing, and is left out.
        if (counted.keySet().equals(Set.of(AgeBand.NOT_KNOWN)))
            return new Characteristic(name, false, List.of(), false);
        Map<String, Long> counts = new LinkedHashMap<>();
        order.stream().filter(counted::containsKey).forEach(each -> counts.put(each, counted.get(each)));
        counted.forEach(counts::putIfAbsent);
        return characteristic(name, false, Breakdown.of(counts, Disclosure.PERSON.threshold(), STEP), rounded(people));
    }

    private static Characteristic some(
            String name,
            List<CohortPerson> people,
            Settings settings,
            @Nullable CategorySet set,
            Function<CohortPerson, List<String>> of) {
        Map<String, Long> counts = people.stream()
                .flatMap(one -> of.apply(one).stream())
                .map(code -> set == null
                        ? code.charAt(0) + code.substring(1).toLowerCase(java.util.Locale.UK)
                        : settings.label(set, code))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return characteristic(
                name,
                true,
                Breakdown.ofSeveral(counts, people.size(), Disclosure.PERSON.threshold(), STEP),
                rounded(people));
    }

    private static Characteristic characteristic(String name, boolean several, Breakdown table, long people) {
        List<Part> parts = table.parts().stream()
                .map(part -> new Part(part.name(), part.count(), share(part.count(), people)))
                .toList();
        return new Characteristic(name, several, parts, table.allAlike());
    }

    /**
     * Of the numbers as they are printed: a share of the true ones beside them would tell, of a small cohort, which of five they
     * are.
     *
     * @param count as it is printed, null where it is held back
     * @param people as they are printed
     */
    static @Nullable Long share(@Nullable Long count, long people) {
        return count == null || people < LEAST_SHARED
                ? null
                : Long.valueOf(Math.round(100.0 * count / people / STEP) * STEP);
    }

    /** Whether any share is printed. */
    public boolean hasShares() {
        return people >= LEAST_SHARED;
    }

    private record Row(Characteristic of, Part part) {}

    /** The same rows as the page, to keep. */
    ListTable<?> table(String title) {
        List<ListColumn<Row>> columns = List.of(
                ListColumn.of("Characteristic", row -> row.of().name()),
                ListColumn.of("Which", row -> row.part().name()),
                ListColumn.of(
                        "People",
                        row -> row.part().count() == null
                                ? "Held back"
                                : row.part().count()),
                ListColumn.of("Share", row -> row.part().shared()));
        List<Row> rows = characteristics.stream()
                .flatMap(of -> of.parts().stream().map(part -> new Row(of, part)))
                .toList();
        return new ListTable<>(title, "", columns, rows);
    }
}
