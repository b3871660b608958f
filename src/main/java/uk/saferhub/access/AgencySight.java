package uk.saferhub.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * What bodies take part in, as SQL. The bodies themselves stand in the statement's parameters and not behind a join on the
 * grants: only so does the planner know whether it is for the one who sees most or least, which is the difference of a
 * thousand times (docs/decisions/performance.md).
 */
record AgencySight(List<Seat> seats) {

    private static final String SEEN = """
            %1$s.id in (
              select p.record_id from participation p
              where p.organisation_id = any (:%2$sagency_organisations::uuid[])
                and p.realm_id = any (:%2$sagency_realms::uuid[])
                and p.area_id = any (array(select a.area_id from area_closure a
                                           where a.ancestor_id = any (:%2$sagency_areas::uuid[])))
                and p.left_at is null""";

    // Several bodies, each in realms and areas of its own: what one may see must not be seen with the other's rights.
    private static final String EACH = """
            (p.organisation_id = any (:%2$sorganisation_%3$d::uuid[]) and p.realm_id = any (:%2$srealm_%3$d::uuid[])
               and p.area_id = any (array(select a.area_id from area_closure a
                                          where a.ancestor_id = any (:%2$sarea_%3$d::uuid[]))))""";

    String where(String alias, String name) {
        String seen = SEEN.formatted(alias, name);
        List<List<Seat>> parts = parts();
        if (parts.size() < 2) return seen + ")";
        var each = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) each.add(EACH.formatted(alias, name, i));
        return seen + "\n    and (" + String.join(" or ", each) + "))";
    }

    void into(Map<String, Object> params, String name) {
        params.put(name + "agency_organisations", of(seats, Seat::organisationId));
        params.put(name + "agency_realms", of(seats, Seat::realmId));
        params.put(name + "agency_areas", of(seats, Seat::areaId));
        List<List<Seat>> parts = parts();
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            params.put(name + "organisation_" + i, of(parts.get(i), Seat::organisationId));
            params.put(name + "realm_" + i, of(parts.get(i), Seat::realmId));
            params.put(name + "area_" + i, of(parts.get(i), Seat::areaId));
        }
    }

    /** Seats for one body in one area, whose realms may be asked together. */
    private List<List<Seat>> parts() {
        Collection<List<Seat>> parts = seats.stream()
                .collect(Collectors.groupingBy(
                        seat -> List.of(seat.organisationId(), seat.areaId()), LinkedHashMap::new, Collectors.toList()))
                .values();
        return List.copyOf(parts);
    }

    private static SqlArrayValue of(List<Seat> seats, Function<Seat, UUID> what) {
        return Sight.array(seats.stream().map(what).distinct().sorted().toList());
    }
}
