package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/** In which small area postcodes lie, by the postcode directories that were imported. */
@Component
public class PostcodeDirectory {

    private static final int AT_ONCE = 1_000;

    private final CrimeStore store;
    private final PartList list;

    public PostcodeDirectory(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /**
     * The small areas of 2021, else of 2011, of those that are known: the newest edition goes before, ended postcodes are known too.
     *
     * @param postcodes in capitals, without a space
     */
    public Map<String, String> smallAreas(Collection<String> postcodes) {
        Map<String, String> found = new TreeMap<>();
        List<String> paths = list.releases("postcodes").stream()
                .sorted(java.util.Comparator.comparing(Release::key))
                .map(Release::path)
                .toList();
        List<String> asked = List.copyOf(postcodes);
        for (String path : paths) {
            for (int from = 0; from < asked.size(); from += AT_ONCE)
                read(path, asked.subList(from, Math.min(from + AT_ONCE, asked.size())), found);
        }
        return found;
    }

    private void read(String path, List<String> postcodes, Map<String, String> found) {
        String sql = "select postcode, coalesce(nullif(lsoa_2021, ''), lsoa_2011) as area from "
                + store.rowsOf(List.of(path)) + " where postcode in ("
                + String.join(", ", java.util.Collections.nCopies(postcodes.size(), "?")) + ")";
        List<String> bound = new ArrayList<>(postcodes);
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bound.size(); i++) statement.setString(i + 1, bound.get(i));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) found.put(row.getString("postcode"), row.getString("area"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The postcode directory could not be read", e);
        }
    }
}
