package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.Offences;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/** Counts offences over the releases in force. */
public final class CountOffences implements Offences {

    private static final String FAMILY = "recorded-outcomes";

    private final CrimeStore store;
    private final PartList list;

    public CountOffences(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    @Override
    public List<String> forces() {
        List<String> forces = new ArrayList<>();
        read("select distinct force from %s order by 1", List.of(), row -> forces.add(row.getString(1)));
        return forces;
    }

    @Override
    public List<Row> of(String force) {
        List<Row> rows = new ArrayList<>();
        read(
                """
                select year, quarter, offence_code, any_value(offence) as offence, sum(offences) as offences
                  from %s where force = ? group by year, quarter, offence_code order by year, quarter, offence_code
                """,
                List.of(force),
                row -> rows.add(new Row(
                        row.getString("year"),
                        row.getInt("quarter"),
                        row.getString("offence_code"),
                        row.getString("offence"),
                        row.getLong("offences"))));
        return rows;
    }

    private void read(String sql, List<String> params, Reading reading) {
        List<String> paths = list.releases(FAMILY).stream().map(Release::path).toList();
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
