package uk.saferhub.crimedata.incidents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;

/**
 * What agencies call places, and the small area or ward that each lies in: a name, a postcode or a property's number (DAT-10). It
 * holds for what came before too. Nothing is overwritten: the newest of a partnership's words holds, and one without an area ends it.
 */
@Repository
class PlaceAliases {

    /** Few records of one word may be somebody's address, and are not shown. */
    static final int FEWEST = 3;

    /** Words that place something. */
    record Alias(UUID realmId, String words, String areaCode, Instant recordedAt, String recordedBy) {}

    /** Words that place nothing yet. @param records how many, as now known */
    record Unknown(String words, long records) {}

    /** How a set's records are placed. @param unsaid of those not placed, without any word of a place */
    record Located(
            UUID id, String name, String supplier, long records, long code, long point, long alias, long unsaid) {

        long unplaced() {
            return records - code - point - alias;
        }

        /** "1.8%". */
        String share() {
            return records == 0 ? "" : "%.1f%%".formatted(100.0 * unplaced() / records);
        }
    }

    /** One to keep. @param areaCode null to end it */
    record New(String words, @Nullable String areaCode) {}

    private final JdbcClient client;

    PlaceAliases(JdbcClient client) {
        this.client = client;
    }

    /** By set. One query. */
    List<Located> located(Actor actor) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select d.id, d.name, d.supplier, count(*) as records,
                               count(*) filter (where i.placed_by = 'code') as code,
                               count(*) filter (where i.placed_by = 'point') as point,
                               count(*) filter (where i.placed_by = 'alias') as alias,
                               count(*) filter (where i.placed_by is null and i.place_key is null) as unsaid
                          from agency_incident_now i join data_set_now d on d.id = i.data_set_id
                         where %s
                         group by d.id, d.name, d.supplier order by d.name, d.id
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .query(Located.class)
                .list();
    }

    /** The most records first; one word each, however it is spaced. One query. */
    List<Unknown> unknown(Actor actor) {
        var sight = actor.sight(Permission.IMPORT_CRIME);
        return client.sql("""
                        select min(i.place_words) as words, count(*) as records
                          from agency_incident_now i
                         where i.placed_by is null and i.place_key is not null and %s
                         group by i.realm_id, i.place_key having count(*) >= :fewest
                         order by count(*) desc, min(i.place_words) limit 100
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .param("fewest", FEWEST)
                .query(Unknown.class)
                .list();
    }

    /** Those that hold, the newest first. */
    List<Alias> all(Actor actor) {
        return client.sql("""
                        select a.realm_id, a.words, a.area_code, a.recorded_at, a.recorded_by
                          from place_alias_now a
                         where a.area_code is not null and a.realm_id = any (:realms)
                         order by a.recorded_at desc, a.words limit 200
                        """)
                .param(
                        "realms",
                        actor.seats(Permission.IMPORT_CRIME).stream()
                                .map(Seat::realmId)
                                .toArray(UUID[]::new))
                .query((row, number) -> new Alias(
                        row.getObject("realm_id", UUID.class),
                        row.getString("words"),
                        row.getString("area_code"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    void keep(Actor actor, UUID realm, List<New> aliases) {
        client.sql("""
                        insert into place_alias (id, realm_id, key, words, area_code, recorded_at, recorded_by)
                        select gen_random_uuid(), :realm, t.key, t.words, t.area_code, :at, :by
                          from unnest(:keys::text[], :words::text[], :areas::text[]) as t (key, words, area_code)
                        """)
                .param("realm", realm)
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .param(
                        "keys",
                        aliases.stream().map(each -> PlaceKey.of(each.words())).toArray(String[]::new))
                .param("words", aliases.stream().map(New::words).toArray(String[]::new))
                .param("areas", aliases.stream().map(New::areaCode).toArray(String[]::new))
                .update();
    }
}
