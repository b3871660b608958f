package uk.saferhub.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One person as an index holds them: with several names, dates of birth and addresses. Each reading is one of each.
 *
 * @param readings what is said, by what it means; never empty
 */
public record Somebody(List<Map<Meaning, String>> readings) {

    /** Before anything is compared: of people who share a key of the index, about one in so many pairs is one person. */
    private static final double PRIOR = 1 / 3_000.0;

    private static final List<Meaning> COMPARED =
            List.of(Meaning.GIVEN, Meaning.FAMILY, Meaning.BORN, Meaning.STREET, Meaning.POSTCODE, Meaning.PHONE);

    /**
     * How alike two people are by the model's believed weights, in the readings that fit best. It proposes; a person decides.
     */
    public Waterfall comparedWith(Somebody other) {
        var builder = new Records.Builder();
        COMPARED.forEach(meaning -> builder.column(meaning, meaning.code()));
        readings.forEach(reading -> builder.row("", cells(reading), ""));
        other.readings.forEach(reading -> builder.row("", cells(reading), ""));
        Records records = builder.build();
        var comparer = new Comparer(Model.standard(), records);
        var believed = Weights.believed(
                comparer.bound.stream().map(Comparer.Bound::comparison).toList(), PRIOR);
        var scorer = new Scorer(comparer, believed, false);
        int split = readings.size();
        return IntStream.range(0, split)
                .boxed()
                .flatMap(one -> IntStream.range(split, records.size()).mapToObj(two -> scorer.explain(one, two)))
                .max(Comparator.comparingDouble(Waterfall::bits))
                .orElseThrow();
    }

    private static Map<String, String> cells(Map<Meaning, String> reading) {
        var cells = new java.util.HashMap<String, String>();
        reading.forEach((meaning, text) -> cells.put(meaning.code(), text));
        return cells;
    }
}
