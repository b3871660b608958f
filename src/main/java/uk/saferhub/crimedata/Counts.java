package uk.saferhub.crimedata;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The answer to a {@link Question}.
 *
 * @param by what it is counted by
 * @param rows by the question's dimensions in order; a combination of types or places that is absent was counted and is nought
 * @param missing the months in the period for which nothing is held: no count speaks for them
 * @param parts the ids of the parts that were counted: the version of the data
 * @param wardYear the year of the wards, or 0 if none were needed
 * @param incomplete the months of which rows are missing because they could not be read: their counts are too low
 * @param lsoaYears the censuses of the LSOAs that were placed in wards; two of them are a break in the series
 */
public record Counts(
        List<Dimension> by,
        List<Row> rows,
        List<ForceMonth> missing,
        List<UUID> parts,
        int wardYear,
        List<Integer> lsoaYears,
        List<ForceMonth> incomplete) {

    /**
     * One count.
     *
     * @param keys one for each dimension; in a row without data, empty but for the force and the month
     * @param names what the keys stand for: of a ward or a district its name, of another its key again
     * @param count empty for "no data", which is not nought
     */
    public record Row(List<String> keys, List<String> names, OptionalLong count) {}

    /** The rows, the largest count first. */
    public List<Row> mostFirst() {
        return rows.stream()
                .sorted(Comparator.comparingLong((Row row) -> -row.count().orElse(0)))
                .toList();
    }

    /** The sum of what was counted; the missing months are not in it. */
    public long total() {
        return rows.stream().mapToLong(row -> row.count().orElse(0)).sum();
    }
}
