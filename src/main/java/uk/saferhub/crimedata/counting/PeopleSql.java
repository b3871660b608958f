package uk.saferhub.crimedata.counting;

import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Populations.Sex;

/**
 * The SQL of populations and deprivation, made of numbers and of words of its own only; like {@link CountSql} in what DuckDB and
 * Trino both read. {@code rows} and {@code lookup} are table expressions.
 */
final class PeopleSql {

    private PeopleSql() {}

    /**
     * The people of each area of which every band is there: one that lacks one has no answer rather than too few.
     *
     * @param bySex whether the rows are of females and males apart
     */
    static String people(String rows, Sex sex, boolean bySex, List<Ages> bands) {
        int needed = bands.size() * (bySex && sex == Sex.ALL ? 2 : 1);
        return "select code, sum(people) from " + rows + " where " + which(sex) + " and (" + which(bands)
                + ") group by code having count(*) = " + needed;
    }

    /** The bands of ages that were published. */
    static String bands(String rows) {
        return "select distinct age_from, age_to from " + rows;
    }

    /** Which small area lies in which ward or district. */
    static String parents(String lookup, AreaKind kind) {
        String column = kind == AreaKind.WARD ? "ward_code" : "district_code";
        return "select lsoa_code, " + column + " from " + lookup + " where " + column + " is not null";
    }

    static String deciles(String rows) {
        return "select code, rank, decile from " + rows;
    }

    private static String which(Sex sex) {
        return switch (sex) {
            case ALL -> "true";
            case FEMALE -> "sex = 'female'";
            case MALE -> "sex = 'male'";
        };
    }

    private static String which(List<Ages> bands) {
        return bands.stream()
                .map(band -> "age_from = " + band.from() + " and age_to = " + band.to())
                .collect(Collectors.joining(" or "));
    }
}
