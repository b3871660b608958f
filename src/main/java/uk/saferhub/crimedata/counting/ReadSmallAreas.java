package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.saferhub.crimedata.SmallArea;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** Which ward and district each small area lies in, by the look-ups in force of one year's wards. */
public final class ReadSmallAreas {

    private final CrimeStore store;
    private final PartList list;

    public ReadSmallAreas(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /**
     * By code; none where no such look-up is held. A code that two censuses share is placed by the newer one's look-up, and names
     * both.
     */
    public Map<String, SmallArea> of(int wardYear) {
        List<String> paths = list.lookups().stream()
                .filter(lookup -> lookup.wardYear() == wardYear)
                .map(Lookup::path)
                .toList();
        Map<String, SmallArea> areas = new HashMap<>();
        if (paths.isEmpty()) return areas;
        String sql = "select lsoa_code, lsoa_year, ward_code, ward_name, district_code, district_name from "
                + store.rowsOf(paths) + " where ward_code is not null order by lsoa_year desc, lsoa_code, ward_code";
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                SmallArea area = new SmallArea(
                        row.getString(1),
                        Set.of(row.getInt(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6));
                areas.merge(area.code(), area, ReadSmallAreas::both);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The small areas of a look-up could not be read", e);
        }
        return areas;
    }

    private static SmallArea both(SmallArea newer, SmallArea older) {
        Set<Integer> censuses = new TreeSet<>(newer.censuses());
        censuses.addAll(older.censuses());
        return new SmallArea(
                newer.code(), censuses, newer.ward(), newer.wardName(), newer.district(), newer.districtName());
    }
}
