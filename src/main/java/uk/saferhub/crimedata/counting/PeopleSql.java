package uk.saferhub.crimedata.counting;

import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Populations.Group;

/**
 * The SQL of populations and deprivation, made of numbers and of words of its own only; like {@link CountSql} in what DuckDB and
 * Trino both read. {@code rows} and {@code lookup} are table expressions.
 */
final class PeopleSql {

    private PeopleSql() {}

    static String people(String rows, Group group) {
        return "select code, sum(people) from " + rows + " where " + which(group) + " group by code";
    }

    /** Added up from small areas to wards or districts. */
    static String fitted(String lookup, AreaKind kind, String rows, Group group) {
        String column = kind == AreaKind.WARD ? "ward_code" : "district_code";
        return "select l." + column + ", sum(p.people) from " + lookup + " l join " + rows
                + " p on p.code = l.lsoa_code where " + which(group) + " group by l." + column;
    }

    /** How many published bands of ages reach over the ages asked for. */
    static String straddling(String rows, Group group) {
        return "select count(*) from %1$s where (age_from < %2$d and age_to >= %2$d) or (age_from <= %3$d and age_to > %3$d)"
                .formatted(rows, group.fromAge(), group.toAge());
    }

    static String deciles(String rows) {
        return "select code, rank, decile from " + rows;
    }

    private static String which(Group group) {
        String sex = switch (group.sex()) {
            case ALL -> "true";
            case FEMALE -> "sex = 'female'";
            case MALE -> "sex = 'male'";
        };
        return sex + " and age_from >= " + group.fromAge() + " and age_to <= " + group.toAge();
    }
}
