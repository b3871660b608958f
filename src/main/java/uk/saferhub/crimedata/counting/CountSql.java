package uk.saferhub.crimedata.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;

/**
 * The SQL of a count. Its words come from here and from {@link Dimension} only; what a user types is bound.
 *
 * <p>A street file does not say of which census its LSOA codes are, and a code that did not change is in both. So each
 * month of each force is taken to be of the census that the most of its codes tell: those that are in one census's look-up
 * alone, in a district that both know, since one look-up may cover more of the country than the other; where none tells, of
 * that in which most of its codes are found. It is placed by that census's look-up alone: a code that is not in it is "not in look-up", never taken from the other census. Where the two censuses'
 * look-ups are of different years' wards, which is how they are published, each answers with its own.
 *
 * <p>All of it but the two table expressions is SQL that DuckDB and Trino both read (docs/decisions/distributed.md); a test has
 * Trino's parser read every statement.
 *
 * @param crime the rows of the parts as a table expression
 * @param lookup the rows of the look-ups, likewise
 */
record CountSql(Question question, String crime, String lookup) {

    private static final String PLACES = """
            , lookup as (
              select l.* from %1$s l
                join (select lsoa_year, lsoa_code, max(%2$s) as best from %1$s group by lsoa_year, lsoa_code) b
                  on b.lsoa_year = l.lsoa_year and b.lsoa_code = l.lsoa_code and b.best = %3$s
            ), telling as (
              select distinct a.lsoa_year, a.lsoa_code
                from %1$s a
                join (select lsoa_code from %1$s group by lsoa_code having min(lsoa_year) = max(lsoa_year)) o
                  on o.lsoa_code = a.lsoa_code
                join (select district_code from %1$s group by district_code having min(lsoa_year) <> max(lsoa_year)) d
                  on d.district_code = a.district_code
            ), census as (
              select force, month, max_by(lsoa_year, row(told, found, lsoa_year)) as lsoa_year
                from (select c.force, c.month, l.lsoa_year, count(distinct c.lsoa_code) as found,
                             count(distinct t.lsoa_code) as told
                        from crime c
                        join lookup l on l.lsoa_code = c.lsoa_code
                        left join telling t on t.lsoa_year = l.lsoa_year and t.lsoa_code = l.lsoa_code
                       group by c.force, c.month, l.lsoa_year)
               group by force, month
            )""";

    private static final String ALIKE = "force, month, crime_type, lsoa_code";

    private static final String JOIN = """
              left join census s on s.force = c.force and s.month = c.month
              left join lookup p on p.lsoa_year = s.lsoa_year and p.lsoa_code = c.lsoa_code
            """;

    String counts() {
        List<String> columns = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            int i = groups.size() + 1;
            columns.add(DimensionSql.code(dimension) + " as key" + i);
            columns.add("any_value(" + DimensionSql.name(dimension) + ") as name" + i);
            groups.add(DimensionSql.code(dimension));
        }
        // Where there is nothing the sum of nothing is nought.
        columns.add((question.needsLookup() ? "coalesce(sum(c.crimes), 0)" : "count(*)") + " as crimes");
        return with(summed()) + "select " + String.join(", ", columns) + "\n  from crime c\n"
                + (question.needsLookup() ? JOIN : "")
                + where(true)
                + (groups.isEmpty() ? "" : " group by " + String.join(", ", groups));
    }

    /** Each point at which anything was published, with the crimes of the types asked for, and those since a month. */
    String places() {
        String asked = kinds().stream().map(kind -> kind + " and ").collect(Collectors.joining());
        return with("*") + """
                select c.longitude, c.latitude, count(*) as every_type, count(*) filter (where %1$s true) as crimes,
                       count(*) filter (where %1$s c.month >= ?) as late
                  from crime c
                """.formatted(asked) + (question.needsLookup() ? JOIN : "") + where(false)
                + " group by c.longitude, c.latitude";
    }

    /** By ward and point, with a name of the point; of wards, so that there is a look-up. */
    String wardPoints() {
        return with("*") + """
                select p.ward_code, c.longitude, c.latitude, any_value(coalesce(c.location, '')) as location, count(*) as crimes
                  from crime c
                """ + JOIN + where(true) + " group by p.ward_code, c.longitude, c.latitude";
    }

    private static String placedIn(AreaKind kind) {
        return switch (kind) {
            case LSOA -> "c.lsoa_code";
            case WARD -> "p.ward_code";
            case DISTRICT -> "p.district_code";
            case MSOA, PARISH, DIVISION, CSP, COUNTY, FORCE, REGION ->
                throw new IllegalArgumentException("Crime is not placed in " + kind.words());
        };
    }

    /** Of which censuses the months are, and from when each. */
    String lsoaYears() {
        return with(summed())
                + "select lsoa_year, min(month) as since from census group by lsoa_year order by lsoa_year";
    }

    /** Which year's wards the crimes asked for were placed in, census by census. */
    String placedBy() {
        return with(summed()) + "select distinct p.lsoa_year, p.ward_year\n  from crime c\n" + JOIN + where(true)
                + (where(true).isEmpty() ? " where " : " and ") + "p.ward_year is not null";
    }

    /** Which of the footprint's wards or districts each census's look-up knows, and by which year's. */
    String footprintBy() {
        Footprint footprint = java.util.Objects.requireNonNull(question.footprint());
        String column = placedIn(footprint.layer().kind());
        return with(summed()) + "select distinct p.lsoa_year, p.ward_year, " + column + "\n  from lookup p where "
                + column + " in " + gaps(footprint.codes().size());
    }

    /** Counting needs no places: rows that are alike in the rest are added up once, before they are placed in wards. */
    private String summed() {
        return question.needsLookup() ? ALIKE + ", count(*) as crimes" : "*";
    }

    private String with(String columns) {
        return "with crime as (\n  select " + columns + " from " + crime
                + (columns.equals("*") ? "" : " group by " + ALIKE) + "\n)"
                + (question.needsLookup() ? PLACES.formatted(lookup, rank("ward_year"), rank("l.ward_year")) : "")
                + "\n";
    }

    /** Each small area is placed by the year's wards that were asked for, else by the newest that are held of it. */
    private String rank(String wardYear) {
        int wanted = Lookups.wanted(question);
        return wanted == 0
                ? wardYear
                : "case when " + wardYear + " = " + wanted + " then 9999 else " + wardYear + " end";
    }

    /** Which crime is asked for, of all that there is; nothing for all of it. */
    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        if (!question.types().isEmpty()) {
            kinds.add("c.crime_type in " + gaps(question.types().size()));
        }
        if (!question.turns().isEmpty()) {
            kinds.add(question.turns().stream()
                    .map(turn -> "c.month between ? and ? and c.crime_type in "
                            + gaps(turn.types().size()))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return kinds;
    }

    private String where(boolean ofTypes) {
        List<String> conditions = new ArrayList<>(ofTypes ? kinds() : List.of());
        if (!question.wards().isEmpty()) {
            conditions.add("p.ward_code in " + gaps(question.wards().size()));
        }
        if (question.footprint() != null) {
            conditions.add(placedIn(question.footprint().layer().kind()) + " in "
                    + gaps(question.codes().size()));
        }
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", "\n"));
    }

    /** A list of as many values as are bound: the one way to say it that both engines understand. */
    private static String gaps(int many) {
        return many == 0 ? "(null)" : "(" + "?, ".repeat(many - 1) + "?)";
    }
}
