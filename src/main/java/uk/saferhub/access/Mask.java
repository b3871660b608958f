package uk.saferhub.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lock on one part of a record, as pieces of SQL (SHR-04): it is read by whom a role of the pack lets read it, within what
 * that same role sees, and by the body that recorded it. It stands beside the sight of the record, and never instead.
 *
 * @param reads where the permission of the part reaches
 * @param alone records that are open one by one to this reader: their role of the pack says what they read there too
 * @param realms where such a role reads the part
 * @param bodies for which the reader acts where they read records of this kind
 */
public record Mask(String name, Sight reads, List<UUID> alone, List<UUID> realms, List<Seat> bodies) {

    /** @param part the permission that opens the part. @param whole the one that opens the record */
    public static Mask of(Actor actor, Permission part, Permission whole) {
        Sight reads = actor.sight(part);
        List<UUID> realms = acting(actor, part).stream().map(Seat::realmId).toList();
        return new Mask(
                // One part may be asked of records of several kinds in one statement.
                (part.name() + "_" + whole.name()).toLowerCase(java.util.Locale.ROOT) + "_",
                reads,
                realms.isEmpty() ? List.of() : actor.sight(whole).onlyRecords(),
                realms,
                acting(actor, whole));
    }

    private static List<Seat> acting(Actor actor, Permission permission) {
        return actor.seats(permission).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .toList();
    }

    /** Whether the part is read, whoever recorded it. @param record an alias that has columns id, realm_id and area_id */
    public String reads(String record) {
        return """
                (%1$s or (%2$s.id = any (:%3$salone::uuid[]) and %2$s.realm_id = any (:%3$srealms::uuid[])))""".formatted(reads.where(record, name), record, name);
    }

    /** Whether a body of the reader's own recorded it. @param part an alias that has columns realm_id and organisation_id */
    public String own(String part) {
        return own(part + ".realm_id", part + ".organisation_id");
    }

    /** As above, by these columns. */
    public String own(String realm, String organisation) {
        return """
                ((%1$s, %2$s) in
                  (select h.realm, h.body from unnest(:%3$sown_realms::uuid[], :%3$sown_bodies::uuid[]) as h (realm, body)))""".formatted(realm, organisation, name);
    }

    /** The parameters of both. */
    public Map<String, Object> params() {
        var params = new HashMap<>(reads.params(name));
        params.put(name + "alone", Sight.array(alone));
        params.put(name + "realms", Sight.array(realms));
        params.put(
                name + "own_realms",
                Sight.array(bodies.stream().map(Seat::realmId).toList()));
        params.put(
                name + "own_bodies",
                Sight.array(bodies.stream().map(Seat::organisationId).toList()));
        return params;
    }
}
