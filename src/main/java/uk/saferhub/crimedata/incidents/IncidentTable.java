package uk.saferhub.crimedata.incidents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.kernel.Period;

/** Agencies' crimes and incidents. A row that is supplied again as it was adds nothing; changed, it is a further row. */
@Repository
class IncidentTable {

    private static final int A_BATCH = 500;

    private final JdbcClient client;
    private final NamedParameterJdbcTemplate batches;

    IncidentTable(JdbcClient client, NamedParameterJdbcTemplate batches) {
        this.client = client;
        this.batches = batches;
    }

    /** @return how many are new or changed */
    int add(UUID dataSet, UUID delivery, List<Incident> incidents) {
        int added = 0;
        for (int from = 0; from < incidents.size(); from += A_BATCH) {
            var batch = incidents.subList(from, Math.min(from + A_BATCH, incidents.size())).stream()
                    .map(incident -> IncidentRow.params(dataSet, delivery, incident))
                    .toArray(MapSqlParameterSource[]::new);
            added += Arrays.stream(batches.batchUpdate("""
                            insert into agency_incident (id, realm_id, area_id, data_set_id, delivery_id, reference, is_crime,
                                    kind, offence_code, from_at, has_time, to_at, area_code, is_domestic, strands, has_knife,
                                    has_alcohol, victim_is_officer, east, north, place_words, place_key)
                            select :id, d.realm_id, d.area_id, d.id, :delivery, :reference, :crime, :kind, :code, :from,
                                   :hasTime, :to, :area, :domestic, :strands::text[], :knife, :alcohol, :officer,
                                   :east, :north, :place, :placeKey
                              from data_set d
                             where d.id = :set and not exists (
                               select from agency_incident_now k join agency_incident n on n.id = k.id
                                where k.data_set_id = d.id and k.reference = :reference
                                  and (n.is_crime, n.kind, n.offence_code, n.from_at, n.has_time, n.to_at, n.area_code,
                                       n.is_domestic, n.strands, n.has_knife, n.has_alcohol, n.victim_is_officer,
                                       n.east, n.north, n.place_words)
                                      is not distinct from
                                      (:crime, :kind, :code::text, :from::timestamptz, :hasTime, :to::timestamptz,
                                       :area::text, :domestic, :strands::text[], :knife, :alcohol, :officer, :east::integer,
                                       :north::integer, :place::text))
                            """, batch))
                    .filter(count -> count > 0)
                    .sum();
        }
        again(dataSet, delivery, incidents);
        return added;
    }

    /** What the file says just as it was known: should the earlier delivery be taken back, this one still says it. */
    private void again(UUID dataSet, UUID delivery, List<Incident> incidents) {
        client.sql("""
                        insert into incident_again (delivery_id, incident_id, realm_id)
                        select :delivery, i.id, i.realm_id from agency_incident_now i
                         where i.data_set_id = :set and i.reference = any (:references) and i.delivery_id <> :delivery
                        """)
                .param("set", dataSet)
                .param("delivery", delivery)
                .param("references", references(incidents))
                .update();
    }

    /**
     * What was ever here of a period and is not in the file that replaces it: counted no more, and kept. What the file has is a row
     * of its delivery, or an earlier row that its delivery confirms.
     */
    int drop(UUID dataSet, UUID delivery, Period period) {
        return client.sql("""
                        insert into agency_incident_gone (data_set_id, reference, delivery_id, realm_id)
                        select distinct i.data_set_id, i.reference, :delivery::uuid, i.realm_id
                          from agency_incident i
                         where i.data_set_id = :set
                           and (i.from_at at time zone 'Europe/London')::date between :from and :to
                           and not exists (select from data_set_delivery w where w.origin_id = i.delivery_id and w.withdrawn)
                           and i.reference not in (
                             select k.reference from agency_incident k where k.delivery_id = :delivery
                             union all
                             select k.reference from incident_again a join agency_incident k on k.id = a.incident_id
                              where a.delivery_id = :delivery)
                        """)
                .param("set", dataSet)
                .param("delivery", delivery)
                .param("from", period.from())
                .param("to", period.to())
                .update();
    }

    /** What is now known of these references, by reference. One query. */
    Map<String, Incident> known(UUID dataSet, List<Incident> incidents) {
        Map<String, Incident> known = new HashMap<>();
        client.sql("""
                        select o.* from agency_incident_now i join agency_incident o on o.id = i.id
                         where i.data_set_id = :set and i.reference = any (:references)
                        """)
                .param("set", dataSet)
                .param("references", references(incidents))
                .query(row -> {
                    Incident incident = IncidentRow.incident(row);
                    known.put(incident.reference(), incident);
                });
        return known;
    }

    /** How many records are now known of a period. */
    long inPeriod(UUID dataSet, Period period) {
        return client.sql("""
                        select count(*) from agency_incident_now i
                         where i.data_set_id = :set and i.on_day between :from and :to
                        """)
                .param("set", dataSet)
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
    }

    private static String[] references(List<Incident> incidents) {
        return incidents.stream().map(Incident::reference).toArray(String[]::new);
    }
}
