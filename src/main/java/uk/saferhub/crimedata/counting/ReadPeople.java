package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Sex;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Release;

/** The people of a layer's areas as published, out of whichever releases hold each. */
final class ReadPeople {

    private final CrimeStore store;
    private final List<Release> held;

    /** @param held the releases in force, asked for once for a question */
    ReadPeople(CrimeStore store, List<Release> held) {
        this.store = store;
        this.held = held;
    }

    /**
     * By the area's code. One county's file may have totals and another's ages: each area is answered by the coarsest of
     * what is held of it, a total before the sum of its parts.
     */
    Map<String, Long> of(Layer layer, int year, Group group) {
        Map<String, Long> people = new TreeMap<>();
        for (String grain : grains(group)) {
            held.stream()
                    .filter(release -> release.key().equals(layer.slug() + "/" + year + "/" + grain))
                    .forEach(release -> read(release, grain, group).forEach(people::putIfAbsent));
        }
        return people;
    }

    private Map<String, Long> read(Release release, String grain, Group group) {
        String rows = store.rowsOf(List.of(release.path()));
        List<Ages> published = new ArrayList<>();
        if (!grain.contains("age")) published.add(Ages.ALL);
        else query(PeopleSql.bands(rows), row -> published.add(new Ages(row.getInt(1), row.getInt(2))));
        Map<String, Long> people = new TreeMap<>();
        Optional<List<Ages>> bands = Ages.making(group, published);
        if (bands.isPresent()) {
            query(
                    PeopleSql.people(rows, group.sex(), grain.startsWith("sex"), bands.get()),
                    row -> people.put(row.getString(1), row.getLong(2)));
        }
        return people;
    }

    private static List<String> grains(Group group) {
        if (group.sex() == Sex.ALL)
            return group.everyAge() ? List.of("all", "sex", "age", "sex-age") : List.of("age", "sex-age");
        return group.everyAge() ? List.of("sex", "sex-age") : List.of("sex-age");
    }

    void query(String sql, Reading reading) {
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) reading.read(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Populations could not be read", e);
        }
    }

    interface Reading {
        void read(ResultSet row) throws SQLException;
    }
}
