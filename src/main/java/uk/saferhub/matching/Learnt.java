package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weights that were estimated from many people, without the people: how often each level of each comparison occurs, and how common the
 * common names are. A name that fewer than {@link #LEAST} people bear is not in it; people are told apart by their dates of birth,
 * since a register has the same person many times.
 *
 * @param model what was compared; weights of another model do not fit
 * @param compared how many pairs were compared to learn them
 * @param household which comparisons are of the household, as bits
 * @param m and @param u by comparison and level, as in {@link Weights}
 * @param names by fact: how common each common name is, 0 to 1
 * @param least by fact: how common a name is at most that is not among them
 */
public record Learnt(
        String model,
        long compared,
        double prior,
        double housemates,
        int household,
        double[][] m,
        double[][] u,
        Map<String, Map<String, Double>> names,
        Map<String, Double> least) {

    /** So many people bear a name that it points to nobody. */
    static final int LEAST = 10;

    /** Estimates them. @param people at least two */
    public static Learnt from(List<Somebody> people) {
        Records records = Somebody.records(people);
        var matching = new Matching(Model.standard(), records);
        Weights weights = matching.weights();
        var names = new TreeMap<String, Map<String, Double>>();
        var least = new TreeMap<String, Double>();
        for (Meaning meaning : List.of(Meaning.GIVEN, Meaning.FAMILY)) {
            Column column = records.first(meaning).orElseThrow();
            names.put(meaning.code(), common(column, records.first(Meaning.BORN).orElseThrow()));
            least.put(meaning.code(), column.known() == 0 ? 1 : (double) LEAST / column.known());
        }
        return new Learnt(
                called(matching.comparer()),
                matching.compared(),
                weights.prior(),
                weights.housemates(),
                weights.household(),
                weights.m(),
                weights.u(),
                names,
                least);
    }

    private static Map<String, Double> common(Column column, Column born) {
        var births = new HashMap<Integer, Set<Integer>>();
        for (int row = 0; row < column.rows().length; row++)
            births.computeIfAbsent(column.rows()[row], value -> new HashSet<>()).add(born.rows()[row]);
        var common = new TreeMap<String, Double>();
        for (int value = 1; value < column.values().length; value++)
            if (births.getOrDefault(value, Set.of()).size() >= LEAST)
                common.put(column.values()[value].text(), column.share(value));
        return common;
    }

    /** The weights, where they were learnt of what is compared now; null where the model has changed since. */
    @Nullable
    Weights weights(Comparer comparer) {
        return model.equals(called(comparer)) ? new Weights(prior, housemates, household, m, u) : null;
    }

    /** Whether they are of the model that this program compares by. */
    public boolean fits() {
        return model.equals(called(new Comparer(Model.standard(), Somebody.records(List.of()))));
    }

    /** How common the value is that two people share; not a number where that is not known. */
    double share(Comparer.Bound fact, int comparison, int row) {
        String code = fact.column().meaning().code();
        Map<String, Double> known = names.get(code);
        if (known == null) return Double.NaN;
        // Of a name that few bear no more is known than that; where agreement is rarer still, it is nothing special.
        return known.getOrDefault(
                fact.column().at(row).text(), Math.min(least.getOrDefault(code, 1.0), u[comparison][1]));
    }

    /** The comparisons and their levels, in words. */
    private static String called(Comparer comparer) {
        var called = new ArrayList<String>();
        for (Comparer.Bound fact : comparer.bound)
            called.add(fact.name() + ": "
                    + fact.comparison().levels().stream().map(Level::words).collect(Collectors.joining(", ")));
        return String.join("; ", called);
    }

    /** Arrays are compared by what they hold. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Learnt one
                && model.equals(one.model)
                && compared == one.compared
                && prior == one.prior
                && housemates == one.housemates
                && household == one.household
                && Arrays.deepEquals(m, one.m)
                && Arrays.deepEquals(u, one.u)
                && names.equals(one.names)
                && least.equals(one.least);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(m) * 31 + names.hashCode();
    }
}
