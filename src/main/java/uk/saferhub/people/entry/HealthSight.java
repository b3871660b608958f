package uk.saferhub.people.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;

/**
 * The lock on what puts somebody at risk or makes them vulnerable, as a piece of SQL (SHR-04; UK GDPR article 9): it is read by
 * whom a role of the pack lets read it, and by the body that recorded it. It stands beside the sight of people, and never instead.
 */
public final class HealthSight {

    private final List<Seat> readers;
    private final List<Seat> bodies;

    private HealthSight(List<Seat> readers, List<Seat> bodies) {
        this.readers = readers;
        this.bodies = bodies;
    }

    public static HealthSight of(Actor actor) {
        return new HealthSight(acting(actor, Permission.READ_HEALTH), acting(actor, Permission.READ_PERSON));
    }

    private static List<Seat> acting(Actor actor, Permission permission) {
        return actor.seats(permission).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .toList();
    }

    /**
     * The condition on the row with this alias, which has columns realm_id and organisation_id.
     *
     * @param alias a table alias of the statement, written by a programmer and never by a user
     */
    public String where(String alias) {
        return """
                (%1$s.realm_id = any (:health_realms::uuid[]) or (%1$s.realm_id, %1$s.organisation_id) in
                  (select h.realm, h.body from unnest(:own_realms::uuid[], :own_bodies::uuid[]) as h (realm, body)))""".formatted(alias);
    }

    /** The parameters of {@link #where}. */
    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("health_realms", array(readers.stream().map(Seat::realmId).toList()));
        params.put("own_realms", array(bodies.stream().map(Seat::realmId).toList()));
        params.put("own_bodies", array(bodies.stream().map(Seat::organisationId).toList()));
        return params;
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
