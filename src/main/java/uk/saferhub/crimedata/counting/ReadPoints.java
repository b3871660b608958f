package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import uk.saferhub.crimedata.CrimePoint;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** The points at which crimes were published, with how many at each; the rows without a point are counted. */
public final class ReadPoints {

    private final CrimeStore store;
    private final PartList list;

    public ReadPoints(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /**
     * @param question what to read; what it counts by is not looked at
     * @param each called with each point and month, by month
     * @return how many crimes have no point
     */
    public long of(Question question, Consumer<CrimePoint> each) {
        Coverage coverage = Coverage.of(question, list.parts());
        if (coverage.held().isEmpty()) return 0;
        List<Lookup> lookups = question.needsLookup() ? Lookups.of(list, question) : List.of();
        CountSql sql = new CountSql(
                question,
                store.rowsOf(coverage.held().stream().map(Part::path).toList()),
                store.rowsOf(lookups.stream().map(Lookup::path).toList()));
        long unplaced = 0;
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.points())) {
            CountCrime.bind(connection, statement, question);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getObject("longitude") == null) unplaced += row.getLong("crimes");
                    else each.accept(point(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The points of crime could not be read", e);
        }
        return unplaced;
    }

    private static CrimePoint point(ResultSet row) throws SQLException {
        return new CrimePoint(
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getString("location"),
                row.getString("lsoa_code"),
                YearMonth.parse(row.getString("month")),
                row.getString("crime_type"),
                row.getLong("crimes"));
    }
}
