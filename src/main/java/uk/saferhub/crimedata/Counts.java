package uk.saferhub.crimedata;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * @param placed which year's wards each census's small areas were placed in
 */
public record Counts(
        List<Dimension> by,
        List<Row> rows,
        List<ForceMonth> missing,
        List<UUID> parts,
        int wardYear,
        List<Integer> lsoaYears,
        List<ForceMonth> incomplete,
        List<PlacedBy> placed) {

    /** Of months that were all placed in the wards of one year. */
    public Counts(
            List<Dimension> by,
            List<Row> rows,
            List<ForceMonth> missing,
            List<UUID> parts,
            int wardYear,
            List<Integer> lsoaYears,
            List<ForceMonth> incomplete) {
        this(by, rows, missing, parts, wardYear, lsoaYears, incomplete, List.of());
    }

    /** That small areas of one census were placed in one year's wards and districts. */
    public record PlacedBy(int lsoaYear, int wardYear) {}

    /**
     * What a reader of numbers by ward or district has to know where some months were placed in another year's; empty where
     * all were placed in those of {@link #wardYear}.
     */
    public String wardCaveat() {
        String other = placed.stream()
                .filter(by -> by.wardYear() != wardYear)
                .map(by -> "by small areas of %d are placed in the wards and districts of %d"
                        .formatted(by.lsoaYear(), by.wardYear()))
                .distinct()
                .collect(Collectors.joining(", some "));
        return other.isEmpty()
                ? ""
                : "Some months published " + other + " and joined to those of " + wardYear
                        + " by code: one whose boundary changed in between has another code and stands by itself.";
    }

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
