package uk.saferhub.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person as an index holds them: with several names, dates of birth and addresses. Each reading is one of each.
 *
 * @param readings what is said, by what it means; never empty
 */
public record Somebody(List<Map<Meaning, String>> readings) {

    /** Before anything is compared: of people who share a key of the index, about one in so many pairs is one person. */
    private static final double PRIOR = 1 / 3_000.0;

    private static final List<Meaning> COMPARED = List.of(
            Meaning.GIVEN,
            Meaning.FAMILY,
            Meaning.BORN,
            Meaning.STREET,
            Meaning.POSTCODE,
            Meaning.PHONE,
            Meaning.IDENTIFIER);

    /**
     * How alike two people are, in the readings that fit best. It proposes; a person decides.
     *
     * @param learnt weights of many people; null for those that the model believes
     */
    public Waterfall comparedWith(Somebody other, @Nullable Learnt learnt) {
        Records.Builder builder = columns();
        readings.forEach(reading -> builder.row("", cells(reading), ""));
        other.readings.forEach(reading -> builder.row("", cells(reading), ""));
        Records records = builder.build();
        var comparer = new Comparer(Model.standard(), records);
        var believed = Weights.believed(
                comparer.bound.stream().map(Comparer.Bound::comparison).toList(), PRIOR);
        Weights of = learnt == null ? null : learnt.weights(comparer);
        var scorer = of == null || learnt == null
                ? new Scorer(comparer, believed, Scorer.Shares.UNKNOWN)
                : new Scorer(comparer, of, learnt::share);
        int split = readings.size();
        return IntStream.range(0, split)
                .boxed()
                .flatMap(one -> IntStream.range(split, records.size()).mapToObj(two -> scorer.explain(one, two)))
                .max(Comparator.comparingDouble(Waterfall::bits))
                .orElseThrow();
    }

    /** One row each, of the reading that stands first. */
    static Records records(List<Somebody> people) {
        Records.Builder builder = columns();
        for (Somebody one : people) builder.row("", cells(one.readings.getFirst()), "");
        return builder.build();
    }

    private static Records.Builder columns() {
        var builder = new Records.Builder();
        COMPARED.forEach(meaning -> builder.column(meaning, meaning.code()));
        return builder;
    }

    private static Map<String, String> cells(Map<Meaning, String> reading) {
        var cells = new java.util.HashMap<String, String>();
        reading.forEach((meaning, text) -> cells.put(meaning.code(), text));
        return cells;
    }
}
