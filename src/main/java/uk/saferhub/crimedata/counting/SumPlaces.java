package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import uk.saferhub.crimedata.CrimePlaces;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** Adds crimes up by the point at which they were published: millions of rows become some ten thousand points. */
public final class SumPlaces {

    private static final int AT_FIRST = 1 << 14;

    private final CrimeStore store;
    private final PartList list;

    private double[] longitude = new double[AT_FIRST];
    private double[] latitude = new double[AT_FIRST];
    private int[] all = new int[AT_FIRST];
    private int[] crimes = new int[AT_FIRST];
    private int[] late = new int[AT_FIRST];
    private int size;
    private long unplaced;

    public SumPlaces(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /**
     * @param since the month from which crimes are also counted apart
     * @throws uk.saferhub.crimedata.OtherCensus if a footprint would be counted without some of its areas
     */
    public CrimePlaces of(Question question, YearMonth since) {
        Coverage coverage = Coverage.of(question, list.parts(), store);
        if (!coverage.held().isEmpty()) {
            List<Lookup> lookups = question.needsLookup() ? Lookups.of(list, question) : List.of();
            CountSql sql = new CountSql(
                    question,
                    store.rowsOf(coverage.held().stream().map(Part::path).toList()),
                    store.rowsOf(lookups.stream().map(Lookup::path).toList()));
            if (question.footprint() != null) {
                PlaceYears years = new PlaceYears(store, sql);
                years.agree(years.censuses());
            }
            read(sql, since);
        }
        return new CrimePlaces(
                Arrays.copyOf(longitude, size),
                Arrays.copyOf(latitude, size),
                Arrays.copyOf(all, size),
                Arrays.copyOf(crimes, size),
                Arrays.copyOf(late, size),
                unplaced);
    }

    private void read(CountSql sql, YearMonth since) {
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.places())) {
            Binding.of(statement).placesOf(sql.question(), since);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    double east = row.getDouble(1);
                    if (row.wasNull()) unplaced += row.getLong(4);
                    else add(east, row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Crime could not be added up by place", e);
        }
    }

    private void add(double east, ResultSet row) throws SQLException {
        if (size == crimes.length) {
            longitude = Arrays.copyOf(longitude, 2 * size);
            latitude = Arrays.copyOf(latitude, 2 * size);
            all = Arrays.copyOf(all, 2 * size);
            crimes = Arrays.copyOf(crimes, 2 * size);
            late = Arrays.copyOf(late, 2 * size);
        }
        longitude[size] = east;
        latitude[size] = row.getDouble(2);
        all[size] = row.getInt(3);
        crimes[size] = row.getInt(4);
        late[size++] = row.getInt(5);
    }
}
