package uk.saferhub.analysis.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.cohorts.AgeBand;
import uk.saferhub.analysis.cohorts.CohortPerson;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Settings;

/**
 * The rows of an extract, ordered by pseudonym so that their order tells nothing.
 *
 * @param columns the first is the pseudonym
 */
record ExtractTable(List<String> columns, List<List<String>> rows) {

    /** @param people whose rows are in it @param changed what was made coarser or left out */
    record Made(ExtractTable table, List<UUID> people, String changed) {}

    static Made of(List<CohortPerson> cohort, List<ExtractField> fields, int least, byte[] key, Settings settings) {
        List<Map<ExtractField, String>> given =
                cohort.stream().map(one -> row(one, fields, settings)).toList();
        Anonymity anonymous = Anonymity.of(given, least);
        Map<ExtractField, Set<String>> common = common(anonymous, cohort, fields, least, settings);
        var told = new EnumMap<ExtractField, List<Set<String>>>(ExtractField.class);
        var shared = new EnumMap<ExtractField, Set<Integer>>(ExtractField.class);
        common.forEach((field, some) -> {
            List<Set<String>> each = anonymous.kept().stream()
                    .map(i -> told(several(field, cohort.get(i), settings), some))
                    .toList();
            told.put(field, each);
            shared.put(field, Diversity.shared(anonymous.rows(), each));
        });
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < anonymous.kept().size(); i++) {
            var row = new ArrayList<String>(
                    List.of(Pseudonyms.of(cohort.get(anonymous.kept().get(i)).id(), key)));
            for (ExtractField field : fields)
                row.add(
                        field.identifying()
                                ? anonymous.rows().get(i).get(field)
                                : shared.get(field).contains(i)
                                        ? ExtractField.ANY
                                        : String.join("; ", told.get(field).get(i)));
            rows.add(row);
        }
        rows.sort(Comparator.comparing(List::getFirst));
        var columns = new ArrayList<String>(List.of("Pseudonym"));
        fields.forEach(field -> columns.add(field.label()));
        boolean rare = fields.stream().anyMatch(field -> !field.identifying());
        return new Made(
                new ExtractTable(columns, rows),
                anonymous.kept().stream().map(i -> cohort.get(i).id()).toList(),
                anonymous.words(cohort.size())
                        + (rare ? "; what fewer than " + least + " of them have is left out" : "")
                        + (shared.values().stream().anyMatch(some -> !some.isEmpty())
                                ? "; what all who are alike share is not given of them"
                                : ""));
    }

    private static Set<String> told(List<String> has, Set<String> some) {
        var told = new TreeSet<>(has);
        told.retainAll(some);
        return told;
    }

    private static Map<ExtractField, String> row(CohortPerson one, List<ExtractField> fields, Settings settings) {
        var row = new EnumMap<ExtractField, String>(ExtractField.class);
        for (ExtractField field : fields) if (field.identifying()) row.put(field, value(field, one, settings));
        return row;
    }

    private static String value(ExtractField field, CohortPerson one, Settings settings) {
        return switch (field) {
            case AGE -> AgeBand.on(one.openedOn(), one.earliest(), one.latest());
            case SEX -> "FEMALE".equals(one.sex()) ? "Female" : "MALE".equals(one.sex()) ? "Male" : AgeBand.NOT_KNOWN;
            case AREA -> known(one.area(), Function.identity());
            case CONCERN -> known(one.concern(), code -> settings.label(CategorySet.CONCERN, code));
            case REFERRER -> known(one.referrer(), Function.identity());
            case CLOSING ->
                one.closing() == null ? "Not closed" : settings.label(CategorySet.CLOSING_REASON, one.closing());
            default -> one.openedOn().toString().substring(0, 7);
        };
    }

    private static String known(@Nullable String value, Function<String, String> words) {
        return value == null ? AgeBand.NOT_KNOWN : words.apply(value);
    }

    private static List<String> several(ExtractField field, CohortPerson one, Settings settings) {
        return switch (field) {
            case FACTORS ->
                one.factors().stream()
                        .map(code -> settings.label(CategorySet.RISK_FACTOR, code))
                        .toList();
            case OUTCOMES ->
                one.outcomes().stream()
                        .map(code -> settings.label(CategorySet.OUTCOME, code))
                        .toList();
            default ->
                one.needs().stream()
                        .map(code -> code.charAt(0) + code.substring(1).toLowerCase(Locale.UK))
                        .toList();
        };
    }

    /** What at least so many of the people in it have. */
    private static Map<ExtractField, Set<String>> common(
            Anonymity anonymous, List<CohortPerson> cohort, List<ExtractField> fields, int least, Settings settings) {
        var common = new EnumMap<ExtractField, Set<String>>(ExtractField.class);
        for (ExtractField field : fields) {
            if (field.identifying()) continue;
            common.put(
                    field,
                    anonymous.kept().stream()
                            .flatMap(i -> several(field, cohort.get(i), settings).stream())
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                            .entrySet()
                            .stream()
                            .filter(count -> count.getValue() >= least)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }
        return common;
    }
}
