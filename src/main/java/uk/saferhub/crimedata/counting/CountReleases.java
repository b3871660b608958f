package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.Family;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/** Counts a family of releases by one of its dimensions. Column names come from {@link Family} alone. */
public final class CountReleases {

    /** @param key as published, empty where the row leaves it empty */
    public record Row(String key, long count) {}

    private final CrimeStore store;
    private final PartList list;

    public CountReleases(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /** The releases of a family, by key. */
    public List<Release> held(Family family) {
        return list.releases(family.slug());
    }

    /** @param prefix only releases whose key begins so, a slash at its end, such as a force's; empty for all of them */
    public List<Row> of(Family family, Family.By by, String prefix) {
        List<String> paths = held(family).stream()
                .filter(release -> (release.key() + "/").startsWith(prefix))
                .map(Release::path)
                .toList();
        if (paths.isEmpty()) return List.of();
        List<Row> rows = new ArrayList<>();
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql(family, by, store.rowsOf(paths)));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) rows.add(new Row(row.getString(1), row.getLong(2)));
        } catch (SQLException e) {
            throw new IllegalStateException(family.name() + " could not be counted", e);
        }
        return rows;
    }

    static String sql(Family family, Family.By by, String rows) {
        String measure = family.sum().isEmpty() ? "count(*)" : "sum(" + family.sum() + ")";
        return "select coalesce(cast(" + by.column() + " as varchar), '') as key, " + measure + " as number from "
                + rows + " group by 1 order by " + (by.column().equals("month") ? "1" : "2 desc, 1");
    }
}
