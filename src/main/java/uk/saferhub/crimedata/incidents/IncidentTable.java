package uk.saferhub.crimedata.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Keys;
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
                    .map(incident -> params(dataSet, delivery, incident))
                    .toArray(MapSqlParameterSource[]::new);
            added += Arrays.stream(batches.batchUpdate("""
                            insert into agency_incident (id, realm_id, area_id, data_set_id, delivery_id, reference, is_crime,
                                    kind, offence_code, from_at, has_time, to_at, area_code, is_domestic, strands, has_knife,
                                    has_alcohol, victim_is_officer, east, north)
                            select :id, d.realm_id, d.area_id, d.id, :delivery, :reference, :crime, :kind, :code, :from,
                                   :hasTime, :to, :area, :domestic, :strands::text[], :knife, :alcohol, :officer,
                                   :east, :north
                              from data_set d
                             where d.id = :set and not exists (
                               select from (select i.* from agency_incident i where i.data_set_id = d.id
                                              and i.reference = :reference order by i.delivery_id desc limit 1) n
                                where not exists (select from agency_incident_gone g where g.data_set_id = d.id
                                                   and g.reference = :reference and g.delivery_id > n.delivery_id)
                                  and (n.is_crime, n.kind, n.offence_code, n.from_at, n.has_time, n.to_at, n.area_code,
                                       n.is_domestic, n.strands, n.has_knife, n.has_alcohol, n.victim_is_officer,
                                       n.east, n.north)
                                      is not distinct from
                                      (:crime, :kind, :code::text, :from::timestamptz, :hasTime, :to::timestamptz,
                                       :area::text, :domestic, :strands::text[], :knife, :alcohol, :officer, :east::integer,
                                       :north::integer))
                            """, batch))
                    .filter(count -> count > 0)
                    .sum();
        }
        return added;
    }

    /** What was here of a period and is not in the file that replaces it: counted no more, and kept. */
    int drop(UUID dataSet, UUID delivery, Period period, List<Incident> incidents) {
        return client.sql("""
                        insert into agency_incident_gone (data_set_id, reference, delivery_id, realm_id)
                        select i.data_set_id, i.reference, :delivery, i.realm_id
                          from agency_incident_now i
                         where i.data_set_id = :set and i.on_day between :from and :to
                           and not i.reference = any (:references)
                        """)
                .param("set", dataSet)
                .param("delivery", delivery)
                .param("from", period.from())
                .param("to", period.to())
                .param("references", incidents.stream().map(Incident::reference).toArray(String[]::new))
                .update();
    }

    /** Those that somebody saw as hate and that, as now known, were in a period: of each the newest delivery alone. One query. */
    List<Incident> hate(Actor actor, LocalDate from, LocalDate to) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select i.* from agency_incident_now i
                         where i.from_at >= :from and i.from_at < :to and cardinality(i.strands) > 0 and %s
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .param("from", Timestamp.from(from.atStartOfDay(Actor.LONDON).toInstant()))
                .param(
                        "to",
                        Timestamp.from(to.plusDays(1).atStartOfDay(Actor.LONDON).toInstant()))
                .query((row, number) -> incident(row))
                .list();
    }

    private static MapSqlParameterSource params(UUID dataSet, UUID delivery, Incident incident) {
        List<String> strands = new ArrayList<>();
        incident.strands().forEach(strand -> strands.add(strand.key()));
        return new MapSqlParameterSource()
                .addValue("id", Keys.next())
                .addValue("set", dataSet)
                .addValue("delivery", delivery)
                .addValue("reference", incident.reference())
                .addValue("crime", incident.isCrime())
                .addValue("kind", incident.kind())
                .addValue("code", incident.offenceCode(), java.sql.Types.VARCHAR)
                .addValue("from", at(incident.from()), java.sql.Types.TIMESTAMP)
                .addValue("hasTime", incident.hasTime())
                .addValue("to", incident.to() == null ? null : at(incident.to()), java.sql.Types.TIMESTAMP)
                .addValue("area", incident.area(), java.sql.Types.VARCHAR)
                .addValue("domestic", incident.isDomestic())
                .addValue(
                        "strands",
                        "{"
                                + String.join(
                                        ",",
                                        strands.stream().map(s -> '"' + s + '"').toList()) + "}")
                .addValue("knife", incident.hasKnife())
                .addValue("alcohol", incident.hasAlcohol())
                .addValue("officer", incident.victimIsOfficer())
                .addValue("east", incident.at() == null ? null : incident.at().east(), java.sql.Types.INTEGER)
                .addValue("north", incident.at() == null ? null : incident.at().north(), java.sql.Types.INTEGER);
    }

    private static Timestamp at(LocalDateTime local) {
        return Timestamp.from(local.atZone(Actor.LONDON).toInstant());
    }

    private static Incident incident(ResultSet row) throws SQLException {
        Set<Strand> strands = EnumSet.noneOf(Strand.class);
        for (String key : (String[]) row.getArray("strands").getArray()) strands.add(Strand.stored(key));
        return new Incident(
                row.getString("reference"),
                row.getBoolean("is_crime"),
                row.getString("kind"),
                row.getString("offence_code"),
                local(row.getTimestamp("from_at")),
                row.getBoolean("has_time"),
                row.getTimestamp("to_at") == null ? null : local(row.getTimestamp("to_at")),
                row.getString("area_code"),
                row.getBoolean("is_domestic"),
                strands,
                row.getBoolean("has_knife"),
                row.getBoolean("has_alcohol"),
                row.getBoolean("victim_is_officer"),
                row.getObject("east") == null ? null : new GridPoint(row.getInt("east"), row.getInt("north")));
    }

    private static LocalDateTime local(@Nullable Timestamp at) {
        return at.toInstant().atZone(Actor.LONDON).toLocalDateTime();
    }
}
