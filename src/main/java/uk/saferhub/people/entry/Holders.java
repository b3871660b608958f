package uk.saferhub.people.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;

/**
 * The lock on a safe place (IDX-05, SHR-04), as a piece of SQL: whoever may see everything else of a compartment sees it only
 * when acting for the body that holds it, in the same realm. It stands beside the sight in every statement.
 */
public final class Holders {

    private final List<Seat> seats;

    private Holders(List<Seat> seats) {
        this.seats = seats;
    }

    public static Holders of(Actor actor) {
        return new Holders(actor.seats(Permission.READ_PERSON).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .toList());
    }

    /**
     * The condition on the place with this alias, which has columns safe, realm_id and organisation_id.
     *
     * @param alias a table alias of the statement, written by a programmer and never by a user
     */
    public String where(String alias) {
        return where(alias, "safe");
    }

    /** As above. @param safe the column that says whether it is safe */
    public String where(String alias, String safe) {
        return """
                (not %1$s.%2$s or (%1$s.realm_id, %1$s.organisation_id) in
                  (select h.realm, h.body from unnest(:held_realms::uuid[], :held_bodies::uuid[]) as h (realm, body)))""".formatted(alias, safe);
    }

    /** The parameters of {@link #where}. */
    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("held_realms", seats.stream().map(Seat::realmId).toArray(UUID[]::new));
        params.put("held_bodies", seats.stream().map(Seat::organisationId).toArray(UUID[]::new));
        return params;
    }
}
