package uk.saferhub.crimedata.catalogue;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** The rows of the catalogue. A row is never changed: what is corrected or withdrawn gets a further one of the same thing. */
@Repository
class CatalogueRows {

    /**
     * Which version of a thing is written, and by whom.
     *
     * @param origin the thing; null for its first row
     * @param reason why it is corrected or withdrawn; null for its first row
     */
    record Version(
            UUID id,
            Actor actor,
            @Nullable UUID origin,
            int number,
            boolean withdrawn,
            @Nullable String reason) {

        static Version first(Actor actor) {
            return new Version(Keys.next(), actor, null, 1, false, null);
        }

        /** @param read the version that the writer read */
        static Version corrected(Actor actor, UUID origin, int read, String reason) {
            return new Version(Keys.next(), actor, origin, read + 1, false, reason);
        }

        static Version withdrawn(Actor actor, UUID origin, int read, String reason) {
            return new Version(Keys.next(), actor, origin, read + 1, true, reason);
        }

        private Map<String, @Nullable Object> params(UUID realm) {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("id", id);
            params.put("realm", realm);
            params.put("at", Timestamp.from(actor.now()));
            params.put("by", actor.name());
            params.put("origin", origin);
            params.put("version", number);
            params.put("withdrawn", withdrawn);
            params.put("reason", reason);
            return params;
        }
    }

    /** Whose a set is. */
    record Place(UUID realmId, UUID areaId, UUID organisationId) {}

    private final JdbcClient client;

    CatalogueRows(JdbcClient client) {
        this.client = client;
    }

    Place place(UUID set) {
        return client.sql("select realm_id, area_id, organisation_id from data_set where id = :id")
                .param("id", set)
                .query(Place.class)
                .single();
    }

    /** @return false where somebody wrote this version first; so with all of these */
    boolean set(Version version, Place place, KeepCatalogue.Described set) {
        var params = version.params(place.realmId());
        Cadence cadence = set.cadence();
        params.put("area", place.areaId());
        params.put("organisation", place.organisationId());
        params.put("name", set.name());
        params.put("supplier", set.supplier());
        params.put("family", set.family().name().toLowerCase(Locale.ROOT));
        params.put("exchangeSet", set.exchangeSet());
        params.put("force", set.force());
        params.put("content", set.content());
        params.put("coverage", set.coverage());
        params.put("licence", set.licence());
        params.put("marking", set.marking());
        params.put("form", set.aggregates() ? "aggregates" : "records");
        params.put("months", cadence.isWeekly() ? 0 : cadence.every());
        params.put("lagMonths", cadence.isWeekly() ? 0 : cadence.lag());
        params.put("weeks", cadence.isWeekly() ? cadence.every() : 0);
        params.put("lagWeeks", cadence.isWeekly() ? cadence.lag() : 0);
        params.put("first", set.firstFrom());
        return written("""
                        insert into data_set (id, realm_id, area_id, organisation_id, name, supplier, family, section_17a_set,
                                              force, content, coverage, licence, marking, form, cadence_months, lag_months,
                                              cadence_weeks, lag_weeks, first_from, recorded_at, recorded_by, origin_id, version,
                                              withdrawn, reason)
                        values (:id, :realm, :area, :organisation, :name, :supplier, :family, :exchangeSet, :force, :content,
                                :coverage, :licence, :marking, :form, :months, :lagMonths, :weeks, :lagWeeks, :first, :at, :by,
                                :origin, :version, :withdrawn, :reason)
                        on conflict (origin_id, version) do nothing
                        """, params);
    }

    boolean delivery(Version version, DataSet set, KeepCatalogue.Came came) {
        var params = version.params(set.realmId());
        params.put("set", set.id());
        params.put("from", came.from());
        params.put("to", came.to());
        params.put("received", came.receivedOn());
        params.put("rows", came.rows());
        params.put("note", came.note());
        return written("""
                        insert into data_set_delivery (id, realm_id, data_set_id, period_from, period_to, received_on, rows,
                                                       note, recorded_at, recorded_by, origin_id, version, withdrawn, reason)
                        values (:id, :realm, :set, :from, :to, :received, :rows, :note, :at, :by, :origin, :version, :withdrawn,
                                :reason)
                        on conflict (origin_id, version) do nothing
                        """, params);
    }

    boolean supply(Version version, DataSet set, KeepCatalogue.Changed changed) {
        var params = version.params(set.realmId());
        params.put("set", set.id());
        params.put("on", changed.on());
        params.put("supply", changed.ceased() ? "ceased" : "resumed");
        params.put("substitute", changed.substitute());
        params.put("effect", changed.effect());
        return written("""
                        insert into data_set_supply (id, realm_id, data_set_id, on_day, supply, substitute_id, effect,
                                                     recorded_at, recorded_by, origin_id, version, withdrawn, reason)
                        values (:id, :realm, :set, :on, :supply, :substitute, :effect, :at, :by, :origin, :version, :withdrawn,
                                :reason)
                        on conflict (origin_id, version) do nothing
                        """, params);
    }

    boolean series(Version version, DataSet set, SeriesBreak series) {
        var params = version.params(set.realmId());
        BreakScope.Area area = series.scope().area();
        params.put("set", set.id());
        params.put("on", series.on());
        params.put("what", series.what());
        params.put("caveat", series.caveat());
        params.put("types", series.scope().types().toArray(String[]::new));
        params.put("definitions", series.scope().definitions().toArray(String[]::new));
        params.put("areaName", area == null ? null : area.name());
        params.put("areaLayer", area == null ? null : area.layer().slug());
        params.put("areaCodes", area == null ? new String[0] : area.codes().toArray(String[]::new));
        return written("""
                        insert into series_break (id, realm_id, data_set_id, on_day, what, caveat, types, definitions, area_name,
                                                  area_layer, area_codes, recorded_at, recorded_by, origin_id, version, withdrawn,
                                                  reason)
                        values (:id, :realm, :set, :on, :what, :caveat, :types, :definitions, :areaName, :areaLayer, :areaCodes,
                                :at, :by, :origin, :version, :withdrawn, :reason)
                        on conflict (origin_id, version) do nothing
                        """, params);
    }

    private boolean written(String sql, Map<String, @Nullable Object> params) {
        return client.sql(sql).params(params).update() == 1;
    }
}
