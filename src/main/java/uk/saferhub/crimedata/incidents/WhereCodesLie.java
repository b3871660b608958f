package uk.saferhub.crimedata.incidents;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** In which wards, districts and community safety partnerships small areas and wards lie, by the look-ups that were imported. */
@Component
class WhereCodesLie {

    /**
     * What is known of some codes.
     *
     * @param around by code: it and every area that it lies in, of whatever year
     * @param names by code of an area around
     */
    record Around(Map<String, Set<String>> around, Map<String, String> names) {

        /** Whether a code is, or lies in, one of these areas. */
        boolean lies(String code, Set<String> areas) {
            return areas.contains(code)
                    || around.getOrDefault(code, Set.of()).stream().anyMatch(areas::contains);
        }
    }

    private final CrimeStore store;
    private final PartList list;
    private final Links links;

    WhereCodesLie(CrimeStore store, PartList list, Links links) {
        this.store = store;
        this.list = list;
        this.links = links;
    }

    Around of(Collection<String> codes) {
        Map<String, Set<String>> around = new HashMap<>();
        Map<String, String> names = new TreeMap<>();
        String asked = codes.stream()
                .filter(code -> AreaKind.LSOA.isCode(code) || AreaKind.WARD.isCode(code))
                .distinct()
                .map(code -> "'" + code + "'")
                .collect(Collectors.joining(", "));
        List<String> paths = list.lookups().stream().map(Lookup::path).toList();
        if (!asked.isEmpty() && !paths.isEmpty()) read(paths, asked, around, names);
        Map<String, Link> above = partnerships();
        around.values()
                .forEach(each -> List.copyOf(each).forEach(code -> {
                    Link link = above.get(code);
                    if (link == null) return;
                    each.add(link.parent());
                    names.put(link.parent(), link.parentName());
                }));
        return new Around(around, names);
    }

    private void read(List<String> paths, String asked, Map<String, Set<String>> around, Map<String, String> names) {
        String sql = """
                select distinct lsoa_code, ward_code, ward_name, district_code, district_name from %s
                 where lsoa_code in (%2$s) or ward_code in (%2$s)
                """.formatted(store.rowsOf(paths), asked);
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String ward = row.getString("ward_code");
                String district = row.getString("district_code");
                names.put(ward, row.getString("ward_name"));
                names.put(district, row.getString("district_name"));
                around.computeIfAbsent(row.getString("lsoa_code"), none -> new HashSet<>())
                        .addAll(List.of(ward, district));
                around.computeIfAbsent(ward, none -> new HashSet<>()).add(district);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The look-ups of small areas could not be read", e);
        }
    }

    /** By district: its community safety partnership. */
    private Map<String, Link> partnerships() {
        Map<String, Link> above = new HashMap<>();
        for (Links.Held held : links.held()) {
            if (held.child().kind() == AreaKind.DISTRICT && held.parent().kind() == AreaKind.CSP)
                links.of(held.id()).forEach(link -> above.put(link.child(), link));
        }
        return above;
    }
}
