package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.Offences;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/**
 * Counts offences over the tables of recorded crime in force, and over those of outcomes for the years of a force of which no
 * recorded crime is held: the two count the same offences and are never added up.
 */
public final class CountOffences implements Offences {

    private static final String OF_FORCES = "recorded-offences";
    private static final String OF_PARTNERSHIPS = "recorded-offences-csp";

    private static final String OUTCOMES = "recorded-outcomes";

    private static final String NAME = "csp || coalesce(' (' || force || ')', '') || ', community safety partnership'";

    private final CrimeStore store;
    private final PartList list;

    public CountOffences(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    @Override
    public List<String> forces() {
        Set<String> forces = new TreeSet<>(names(OUTCOMES, "force"));
        forces.addAll(names(OF_FORCES, "force"));
        List<String> all = new ArrayList<>(forces);
        all.addAll(new TreeSet<>(names(OF_PARTNERSHIPS, NAME)));
        return all;
    }

    @Override
    public List<Row> of(String name) {
        List<Row> rows = new ArrayList<>(rows(OF_PARTNERSHIPS, NAME, name));
        if (!rows.isEmpty()) return rows;
        rows.addAll(rows(OF_FORCES, "force", name));
        Set<String> years = rows.stream().map(Row::year).collect(Collectors.toSet());
        rows(OUTCOMES, "force", name).stream()
                .filter(row -> !years.contains(row.year()))
                .forEach(rows::add);
        rows.sort(Comparator.comparing(Row::year).thenComparing(Row::quarter).thenComparing(Row::code));
        return rows;
    }

    private List<String> names(String family, String column) {
        List<String> names = new ArrayList<>();
        read(family, "select distinct " + column + " from %s", List.of(), row -> names.add(row.getString(1)));
        return names;
    }

    private List<Row> rows(String family, String column, String name) {
        List<Row> rows = new ArrayList<>();
        String sql = """
                select year, quarter, offence_code, any_value(offence) as offence, sum(offences) as offences
                  from %%s where %s = ? group by year, quarter, offence_code order by year, quarter, offence_code
                """.formatted(column);
        read(
                family,
                sql,
                List.of(name),
                row -> rows.add(new Row(
                        row.getString("year"),
                        row.getInt("quarter"),
                        row.getString("offence_code"),
                        row.getString("offence"),
                        row.getLong("offences"))));
        return rows;
    }

    private void read(String family, String sql, List<String> params, Reading reading) {
        List<String> paths = list.releases(family).stream().map(Release::path).toList();
        if (paths.isEmpty()) return;
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.formatted(store.rowsOf(paths)))) {
            for (int i = 0; i < params.size(); i++) statement.setString(i + 1, params.get(i));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) reading.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Offences could not be counted", e);
        }
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }
}
