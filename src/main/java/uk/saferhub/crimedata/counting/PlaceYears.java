package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.saferhub.crimedata.Counts.PlacedBy;
import uk.saferhub.crimedata.OtherCensus;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;

/** Which years' wards the months of a count were placed in, and whether a footprint is whole in each. */
final class PlaceYears {

    private final CrimeStore store;
    private final CountSql sql;

    PlaceYears(CrimeStore store, CountSql sql) {
        this.store = store;
        this.sql = sql;
    }

    /** The censuses of the small areas that the months were published by, as far as a look-up tells, and the first month of each. */
    SortedMap<Integer, YearMonth> since() {
        SortedMap<Integer, YearMonth> censuses = new TreeMap<>();
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.lsoaYears());
                ResultSet years = statement.executeQuery()) {
            while (years.next()) censuses.put(years.getInt(1), YearMonth.parse(years.getString(2)));
        } catch (SQLException e) {
            throw new IllegalStateException("The censuses of months could not be told", e);
        }
        return censuses;
    }

    Set<Integer> censuses() {
        return since().keySet();
    }

    /**
     * A footprint of one census's small areas that no look-up joins to the other's leaves out, without a word, months published by
     * those; one of wards
     * or districts leaves out those that another year's look-up places, where their codes changed.
     *
     * @throws OtherCensus if the footprint would be counted without some of its areas
     */
    void agree(Set<Integer> censuses) {
        Footprint footprint = sql.question().footprint();
        if (footprint == null) return;
        if (footprint.layer().kind() == AreaKind.LSOA) {
            if (sql.question().fit() == null
                    && censuses.stream()
                            .anyMatch(year -> year != footprint.layer().year())) throw new OtherCensus(footprint);
            return;
        }
        try (Connection connection = store.connection()) {
            for (int census : censuses) whole(connection, footprint, census);
        } catch (SQLException e) {
            throw new IllegalStateException("The areas of a footprint could not be looked up", e);
        }
    }

    /** By census. Looked for only where the look-ups held are of several years' wards. */
    List<PlacedBy> of(List<Lookup> lookups) {
        if (lookups.stream().map(Lookup::wardYear).distinct().count() < 2) return List.of();
        List<PlacedBy> placed = new ArrayList<>();
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.placedBy())) {
            Binding.of(statement).countsOf(sql.question());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) placed.add(new PlacedBy(row.getInt(1), row.getInt(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The wards of a count could not be told", e);
        }
        placed.sort(Comparator.comparing(PlacedBy::lsoaYear).thenComparing(PlacedBy::wardYear));
        return placed;
    }

    /** A ward that no small area fits best is missing from its own year's look-up too; from another year's it may be a changed one. */
    private void whole(Connection connection, Footprint footprint, int census) throws SQLException {
        Set<String> missing = new TreeSet<>(footprint.codes());
        Set<Integer> years = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.footprintBy())) {
            Binding.of(statement).codesOf(footprint);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getInt(1) != census) continue;
                    years.add(row.getInt(2));
                    missing.remove(row.getString(3));
                }
            }
        }
        if (!missing.isEmpty() && !years.contains(footprint.layer().year()))
            throw new OtherCensus(footprint, census, missing);
    }
}
