package uk.saferhub.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.matching.Learnt;
import uk.saferhub.matching.Meaning;
import uk.saferhub.matching.Somebody;
import uk.saferhub.matching.Waterfall;
import uk.saferhub.web.Words;

/** How likely two entries are one person, with the waterfall in words (IDX-02). A safe address is never part of it. */
final class Reckoning {

    /** Readings of one entry beyond these tell nothing new and take time. */
    private static final int MOST_READINGS = 24;

    private Reckoning() {}

    /** @param learnt weights of the partnership's own people; null for the standing ones */
    static Waterfall compare(Described one, Described other, @Nullable Learnt learnt) {
        var kinds = kinds(one);
        kinds.retainAll(kinds(other));
        return somebody(one, kinds).comparedWith(somebody(other, kinds), learnt);
    }

    static List<PossibleMatch.Step> inWords(Waterfall waterfall) {
        var words = Words.of(Reckoning.class);
        var steps = new ArrayList<PossibleMatch.Step>();
        steps.add(new PossibleMatch.Step(words.text("prior"), words.text("prior_how"), bits(waterfall.prior())));
        for (Waterfall.Step step : waterfall.steps())
            if (!step.level().equals("no evidence"))
                steps.add(new PossibleMatch.Step(fact(step.fact()), how(step.level(), words), bits(step.all())));
        if (waterfall.household() < -0.05)
            steps.add(new PossibleMatch.Step(
                    words.text("household"), words.text("household_how"), bits(waterfall.household())));
        return steps;
    }

    /** Of numbers that one person alone bears. */
    private static Set<String> kinds(Described described) {
        return described.numbers().stream()
                .filter(KnownNumber::isTheirsAlone)
                .map(KnownNumber::kind)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** For learning: numbers are known of few, and what they weigh is not learnt. */
    static Somebody somebody(Described described) {
        return somebody(described, Set.of());
    }

    /** Each name with each date of birth, address, phone number and number of these kinds: one of another kind is no evidence. */
    private static Somebody somebody(Described described, Set<String> kinds) {
        List<Map<Meaning, String>> readings = List.of(Map.of());
        readings = crossed(readings, described.names(), (cells, name) -> {
            cells.put(Meaning.GIVEN, name.given());
            cells.put(Meaning.FAMILY, name.family());
        });
        readings = crossed(readings, births(described), (cells, born) -> cells.put(Meaning.BORN, born));
        readings = crossed(
                readings,
                described.addresses().stream().filter(home -> !home.safeHouse()).toList(),
                (cells, home) -> {
                    cells.put(Meaning.STREET, home.line());
                    cells.put(Meaning.POSTCODE, home.postcode() == null ? "" : home.postcode());
                });
        readings = crossed(readings, described.phones(), (cells, phone) -> cells.put(Meaning.PHONE, phone.number()));
        readings = crossed(
                readings,
                described.numbers().stream()
                        .filter(number -> kinds.contains(number.kind()))
                        .toList(),
                (cells, number) -> cells.put(Meaning.IDENTIFIER, number.dense()));
        return new Somebody(readings.stream().limit(MOST_READINGS).toList());
    }

    /** Whole days; where there is none, what is known of the year or month. */
    private static List<String> births(Described described) {
        return described.born().isEmpty()
                ? described.about().stream()
                        .flatMap(about -> about.figures().stream())
                        .toList()
                : described.born().stream().map(Object::toString).toList();
    }

    private static <T> List<Map<Meaning, String>> crossed(
            List<Map<Meaning, String>> readings,
            List<T> things,
            java.util.function.BiConsumer<Map<Meaning, String>, T> put) {
        if (things.isEmpty()) return readings;
        var all = new ArrayList<Map<Meaning, String>>();
        for (Map<Meaning, String> reading : readings)
            for (T thing : things) {
                var cells = new HashMap<>(reading);
                put.accept(cells, thing);
                all.add(cells);
            }
        return all;
    }

    private static String fact(String fact) {
        if (fact.equals("identifier")) return Words.of(Reckoning.class).text("fact.number");
        return fact.substring(0, 1).toUpperCase(Locale.UK) + fact.substring(1);
    }

    private static String how(String level, Words words) {
        String key = "level." + level.replace(' ', '_');
        return words.has(key) ? words.text(key) : level;
    }

    private static String bits(double bits) {
        return String.format(Locale.UK, "%+.1f", bits).replace('-', '\u2212');
    }
}
