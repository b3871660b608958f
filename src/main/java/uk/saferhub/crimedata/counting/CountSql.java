package uk.saferhub.crimedata.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;

/**
 * The SQL of a count. Its words come from here and from {@link Dimension} only; what a user types is bound.
 *
 * <p>A street file does not say of which census its LSOA codes are, and a code that did not change is in both. So each
 * month of each force is taken to be of the census in which most of its codes are found, and is placed by that census's
 * look-up alone: a code that is not in it is "not in look-up", never taken from the other census.
 */
record CountSql(Question question, String crime, String lookup) {

    private static final String PLACES = """
            , lookup as (
              select * from %s
            ), census as (
              select force, month, arg_max(lsoa_year, (found, lsoa_year)) as lsoa_year
                from (select c.force, c.month, l.lsoa_year, count(distinct c.lsoa_code) as found
                        from crime c join lookup l on l.lsoa_code = c.lsoa_code
                       group by c.force, c.month, l.lsoa_year)
               group by force, month
            )""";

    private static final String JOIN = """
              left join census s on s.force = c.force and s.month = c.month
              left join lookup p on p.lsoa_year = s.lsoa_year and p.lsoa_code = c.lsoa_code
            """;

    String counts() {
        List<String> columns = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            int i = groups.size() + 1;
            columns.add(code(dimension) + " as key" + i);
            columns.add("any_value(" + name(dimension) + ") as name" + i);
            groups.add(code(dimension));
        }
        columns.add("count(*) as crimes");
        return with() + "select " + String.join(", ", columns) + "\n  from crime c\n"
                + (question.needsLookup() ? JOIN : "")
                + where()
                + (groups.isEmpty() ? "" : " group by " + String.join(", ", groups));
    }

    /** The points with how many crimes of each type in each month; one row of nulls for those without a point. */
    String points() {
        return with() + """
                select c.longitude, c.latitude, any_value(coalesce(c.location, '')) as location,
                       coalesce(c.lsoa_code, '') as lsoa_code, c.month, c.crime_type, count(*) as crimes
                  from crime c
                """ + (question.needsLookup() ? JOIN : "") + where()
                + " group by c.longitude, c.latitude, coalesce(c.lsoa_code, ''), c.month, c.crime_type order by c.month, c.longitude, c.latitude, c.crime_type";
    }

    private static String placedIn(AreaKind kind) {
        return switch (kind) {
            case LSOA -> "c.lsoa_code";
            case WARD -> "p.ward_code";
            case DISTRICT -> "p.district_code";
            case MSOA, CSP, FORCE -> throw new IllegalArgumentException("Crime is not placed in " + kind.words());
        };
    }

    String lsoaYears() {
        return with() + "select distinct lsoa_year from census order by lsoa_year";
    }

    private String with() {
        return "with crime as (\n  select * from " + crime + "\n)"
                + (question.needsLookup() ? PLACES.formatted(lookup) : "") + "\n";
    }

    private String where() {
        List<String> conditions = new ArrayList<>();
        if (!question.types().isEmpty()) {
            conditions.add("list_contains(?, c.crime_type)");
        }
        if (!question.turns().isEmpty()) {
            conditions.add(question.turns().stream()
                    .map(turn -> "c.month between ? and ? and list_contains(?, c.crime_type)")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!question.wards().isEmpty()) {
            conditions.add("list_contains(?, p.ward_code)");
        }
        if (question.footprint() != null) {
            conditions.add(
                    "list_contains(?, " + placedIn(question.footprint().layer().kind()) + ")");
        }
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", "\n"));
    }

    private static String code(Dimension dimension) {
        return switch (dimension) {
            case FORCE -> "c.force";
            case MONTH -> "c.month";
            case TYPE -> "c.crime_type";
            case LSOA -> "coalesce(c.lsoa_code, 'no LSOA')";
            case WARD -> placed("p.ward_code");
            case DISTRICT -> placed("p.district_code");
        };
    }

    private static String name(Dimension dimension) {
        return switch (dimension) {
            case WARD -> "coalesce(p.ward_name, '')";
            case DISTRICT -> "coalesce(p.district_name, '')";
            case FORCE, MONTH, TYPE, LSOA -> code(dimension);
        };
    }

    private static String placed(String column) {
        return "case when c.lsoa_code is null then 'no LSOA' else coalesce(%s, 'not in look-up') end".formatted(column);
    }
}
