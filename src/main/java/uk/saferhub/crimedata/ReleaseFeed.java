package uk.saferhub.crimedata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.CrimeFeed.Column;
import uk.saferhub.crimedata.CrimeFeed.Table;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/**
 * What open data there is beside street crime, as tables of fixed columns like those of {@link CrimeFeed}: asked for part by part, as
 * it was published. It decides nothing about who may (READ_CRIME).
 */
@Component
public class ReleaseFeed {

    /** Of a part with more rows nothing is given. */
    public static final int MOST_ROWS = 300_000;

    private static final Column RELEASE =
            new Column("release", "string", "The part of the data set that the row is of, as it is asked for");
    private static final Column OFFENCES =
            new Column("offences", "integer", "How many; below nought where a quarter takes back what another counted");

    /** @param sql its rows, in the order of its columns behind the first, with a place for the release's */
    private record Source(Table table, String family, String sql) {}

    private static final List<Source> SOURCES = List.of(
            new Source(
                    new Table(
                            "outcomes",
                            "Outcomes of crimes that were decided in a month, as data.police.uk publishes them. A crime can have several, and crimes of earlier months are among them: never add them to street crime. A part is a force and a month, such as north-yorkshire/2025-01.",
                            List.of(
                                    RELEASE,
                                    new Column("month", "gYearMonth", "The month in which it was decided"),
                                    new Column("force", "string", "Short name of the force"),
                                    new Column("area", "string", "Code of the small area; empty where none is stated"),
                                    new Column("outcome", "string", "As published"),
                                    new Column("outcomes", "integer", "How many"))),
                    "outcomes",
                    "select month, force, coalesce(lsoa_code, ''), outcome, count(*) from %s group by 1, 2, 3, 4 order by 1, 2, 3, 4"),
            new Source(
                    new Table(
                            "stops-and-searches",
                            "Stops and searches of a month, as data.police.uk publishes them, counted. A part is a force and a month.",
                            List.of(
                                    RELEASE,
                                    new Column("month", "gYearMonth", "The month"),
                                    new Column("force", "string", "Short name of the force"),
                                    new Column("type", "string", "Whether a person, a vehicle or both were searched"),
                                    new Column("object", "string", "What was looked for; empty where not stated"),
                                    new Column("outcome", "string", "What came of it; empty where not stated"),
                                    new Column("searches", "integer", "How many"))),
                    "stop-and-search",
                    "select month, force, type, coalesce(object, ''), coalesce(outcome, ''), count(*) from %s group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5"),
            new Source(
                    new Table(
                            "recorded-offences",
                            "Recorded crime of forces by quarter and offence code, as the Home Office publishes it. A part is a financial year, or a quarter of one, such as 2023-24/q1.",
                            List.of(
                                    RELEASE,
                                    new Column("year", "string", "Financial year, such as 2023/24"),
                                    new Column("quarter", "integer", "1 to 4; the first begins in April"),
                                    new Column("force", "string", "Name of the force as published"),
                                    new Column("offence_code", "string", "The Home Office's code"),
                                    new Column("offence", "string", "As published"),
                                    OFFENCES)),
                    "recorded-offences",
                    "select year, quarter, force, offence_code, offence, offences from %s order by 1, 2, 3, 4"),
            new Source(
                    new Table(
                            "recorded-offences-of-partnerships",
                            "Recorded crime of community safety partnerships by quarter and offence code, as the Home Office publishes it. Parts as of recorded-offences; never add the two.",
                            List.of(
                                    RELEASE,
                                    new Column("year", "string", "Financial year, such as 2023/24"),
                                    new Column("quarter", "integer", "1 to 4; the first begins in April"),
                                    new Column("force", "string", "Name of the force as published"),
                                    new Column("partnership", "string", "Name of the partnership as published"),
                                    new Column("offence_code", "string", "The Home Office's code"),
                                    new Column("offence", "string", "As published"),
                                    OFFENCES)),
                    "recorded-offences-csp",
                    "select year, quarter, force, csp, offence_code, offence, offences from %s order by 1, 2, 3, 4, 5"),
            new Source(
                    new Table(
                            "residents",
                            "Residents as published. A part is a kind of area with its year, the year of the people, and what they are divided by: all, sex, age or sex-age, such as lsoa-2021/2022/all. Never add parts that are divided differently.",
                            List.of(
                                    RELEASE,
                                    new Column("area", "string", "Code of the area"),
                                    new Column("sex", "string", "female, male or all"),
                                    new Column("age_from", "integer", "The youngest age, counted"),
                                    new Column("age_to", "integer", "The oldest age, counted; 130 for no end"),
                                    new Column("people", "integer", "How many"))),
                    "population",
                    "select code, sex, age_from, age_to, people from %s order by 1, 2, 3, 4"));

    /** Every table. */
    public static final List<Table> TABLES = SOURCES.stream().map(Source::table).toList();

    private final CrimeStore store;
    private final PartList list;

    ReleaseFeed(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /** More rows than {@link #MOST_ROWS}. */
    public static final class TooMany extends Exception {}

    /** The parts that are held, by the name of the table. */
    public Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Source source : SOURCES)
            parts.put(
                    source.table().name(),
                    list.releases(source.family()).stream()
                            .map(Release::key)
                            .distinct()
                            .sorted()
                            .toList());
        return parts;
    }

    /**
     * A table's rows beneath its header, comma-separated; empty where nothing of the part is held.
     *
     * @param part one that is held, or what several begin with up to a slash
     */
    public Optional<String> csv(Table table, String part) throws TooMany {
        Source source = SOURCES.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        List<Release> asked = list.releases(source.family()).stream()
                .filter(release -> (release.key() + "/").startsWith(part + "/"))
                .toList();
        for (Release release : asked) read(source, release, rows);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(uk.saferhub.crimedata.counting.CountCsv.of(table.header(), rows));
    }

    private void read(Source source, Release release, List<List<String>> rows) throws TooMany {
        String sql = source.sql().formatted(store.rowsOf(List.of(release.path()))) + " limit " + (MOST_ROWS + 1);
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (rows.size() == MOST_ROWS) throw new TooMany();
                List<String> words = new ArrayList<>(List.of(release.key()));
                for (int i = 1; i < source.table().columns().size(); i++)
                    words.add(Optional.ofNullable(row.getString(i)).orElse(""));
                rows.add(words);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(source.table().name() + " could not be read", e);
        }
    }
}
