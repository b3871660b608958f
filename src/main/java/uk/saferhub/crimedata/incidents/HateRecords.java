package uk.saferhub.crimedata.incidents;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;

/** What somebody saw as hate, in which sets it came, and which set a partnership counts it from. */
@Repository
class HateRecords {

    private final JdbcClient client;

    HateRecords(JdbcClient client) {
        this.client = client;
    }

    /** The sets that the reader sees, by name, each with the periods that were delivered. One query. */
    List<HateSet> sets(Actor actor, Permission permission) {
        var sight = actor.sight(permission);
        Map<UUID, HateSet> sets = new LinkedHashMap<>();
        client.sql("""
                        select s.id, s.realm_id, s.name, s.supplier, s.id = s.marked as is_marked, s.counts, v.period_from,
                               v.period_to
                          from hate_set s left join incident_delivery v on v.data_set_id = s.id
                         where %s
                         order by s.name, s.id, v.period_from
                         limit 5000
                        """.formatted(sight.where("s"))).params(sight.params()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            HateSet set = sets.get(id);
            if (set == null) {
                set = new HateSet(
                        id,
                        row.getObject("realm_id", UUID.class),
                        row.getString("name"),
                        row.getString("supplier"),
                        row.getBoolean("is_marked"),
                        row.getBoolean("counts"),
                        new ArrayList<>());
                sets.put(id, set);
            }
            if (row.getDate("period_from") != null)
                set.deliveries()
                        .add(new Period(
                                row.getObject("period_from", java.time.LocalDate.class),
                                row.getObject("period_to", java.time.LocalDate.class)));
        });
        return List.copyOf(sets.values());
    }

    /** What, as now known, was in a period, by its set: of each the newest delivery alone. One query. */
    Map<UUID, List<Incident>> of(Actor actor, Permission permission, Collection<UUID> sets, Period period) {
        var sight = actor.sight(permission);
        Map<UUID, List<Incident>> found = new LinkedHashMap<>();
        client.sql("""
                        select i.* from agency_incident_now i
                         where i.from_at >= :from and i.from_at < :to and cardinality(i.strands) > 0
                           and i.data_set_id = any (:sets) and %s
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .param("sets", sets.toArray(UUID[]::new))
                .param(
                        "from",
                        Timestamp.from(period.from().atStartOfDay(Actor.LONDON).toInstant()))
                .param(
                        "to",
                        Timestamp.from(period.to()
                                .plusDays(1)
                                .atStartOfDay(Actor.LONDON)
                                .toInstant()))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("data_set_id", UUID.class), none -> new ArrayList<>())
                            .add(IncidentRow.incident(row));
                });
        return found;
    }

    /** From now on the partnership's hate crime is counted from this set, or with null from each that has any. */
    void mark(Actor actor, Seat seat, @Nullable UUID set) {
        client.sql("""
                        insert into hate_source (id, realm_id, data_set_id, recorded_at, recorded_by)
                        values (:id, :realm, :set, :at, :by)
                        """)
                .param("id", Keys.next())
                .param("realm", seat.realmId())
                .param("set", set)
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
    }
}
