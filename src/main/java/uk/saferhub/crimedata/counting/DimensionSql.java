package uk.saferhub.crimedata.counting;

import uk.saferhub.crimedata.Dimension;

/** What crime is counted by, as columns that DuckDB and Trino both read. */
final class DimensionSql {

    /** The calendar year in which the financial year of a month began. */
    private static final String STARTED_IN =
            "(cast(substr(c.month, 1, 4) as integer) - case when cast(substr(c.month, 6, 2) as integer) < 4 then 1 else 0 end)";

    private DimensionSql() {}

    /** What rows are told apart by: of c, a row of crime, and of p, where it is placed. */
    static String code(Dimension dimension) {
        return switch (dimension) {
            case FORCE -> "c.force";
            case MONTH -> "c.month";
            case YEAR -> "substr(c.month, 1, 4)";
            case QUARTER ->
                // No division: what divides whole numbers in one engine is no word in the other.
                "substr(c.month, 1, 4) || ' Q' || case when substr(c.month, 6, 2) <= '03' then '1' "
                        + "when substr(c.month, 6, 2) <= '06' then '2' when substr(c.month, 6, 2) <= '09' then '3' else '4' end";
            case FINANCIAL_YEAR ->
                "cast(%1$s as varchar) || '/' || lpad(cast((%1$s + 1) %% 100 as varchar), 2, '0')"
                        .formatted(STARTED_IN);
            case TYPE -> "c.crime_type";
            case LSOA -> "coalesce(c.lsoa_code, 'no LSOA')";
            case WARD -> placed("p.ward_code");
            case DISTRICT -> placed("p.district_code");
        };
    }

    /** What it is called, for showing. */
    static String name(Dimension dimension) {
        return switch (dimension) {
            case WARD -> "coalesce(p.ward_name, '')";
            case DISTRICT -> "coalesce(p.district_name, '')";
            case FORCE, MONTH, QUARTER, YEAR, FINANCIAL_YEAR, TYPE, LSOA -> code(dimension);
        };
    }

    private static String placed(String column) {
        return "case when c.lsoa_code is null then 'no LSOA' else coalesce(%s, 'not in look-up') end".formatted(column);
    }
}
