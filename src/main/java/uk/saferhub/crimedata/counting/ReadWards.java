package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.WardPlace;
import uk.saferhub.crimedata.WardPoint;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** The wards that the look-ups in force know, and what was published in them point by point. */
public final class ReadWards {

    private final CrimeStore store;
    private final PartList list;

    public ReadWards(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /** The years of which there is a look-up to wards, the newest first. */
    public List<Integer> years() {
        return list.lookups().stream()
                .map(Lookup::wardYear)
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }

    /** The wards of one year's look-ups, by code; none where no such look-up is held. */
    public List<WardPlace> of(int year) {
        List<String> paths = list.lookups().stream()
                .filter(lookup -> lookup.wardYear() == year)
                .map(Lookup::path)
                .toList();
        List<WardPlace> wards = new ArrayList<>();
        if (paths.isEmpty()) {
            return wards;
        }
        String sql =
                "select ward_code, any_value(ward_name) as ward_name, any_value(district_code) as district_code from "
                        + store.rowsOf(paths) + " where ward_code is not null group by ward_code order by ward_code";
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                wards.add(new WardPlace(row.getString(1), row.getString(2), row.getString(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The wards of a look-up could not be read", e);
        }
        return wards;
    }

    /** @throws uk.saferhub.crimedata.NoLookup if there is no look-up of the year asked for */
    public List<WardPoint> points(Question question) {
        Coverage coverage = Coverage.of(question, list.parts(), store);
        List<WardPoint> points = new ArrayList<>();
        if (coverage.held().isEmpty()) {
            return points;
        }
        CountSql sql = new CountSql(
                question,
                store.rowsOf(coverage.held().stream().map(Part::path).toList()),
                store.rowsOf(
                        Lookups.of(list, question).stream().map(Lookup::path).toList()));
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.wardPoints())) {
            Binding.of(statement).countsOf(question);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    boolean placed = row.getObject("longitude") != null;
                    points.add(new WardPoint(
                            row.getString("ward_code"),
                            placed ? row.getDouble("longitude") : Double.NaN,
                            placed ? row.getDouble("latitude") : Double.NaN,
                            row.getString("location"),
                            row.getLong("crimes")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The points of wards could not be read", e);
        }
        return points;
    }
}
