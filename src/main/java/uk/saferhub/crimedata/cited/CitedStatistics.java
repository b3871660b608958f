package uk.saferhub.crimedata.cited;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;

/** Cited statistics by the reader's sight. A newer one supersedes, nothing is overwritten. */
@Repository
public class CitedStatistics {

    private final JdbcClient client;

    CitedStatistics(JdbcClient client) {
        this.client = client;
    }

    /** By code, the newest first. One query. */
    List<CitedStatistic> all(Actor actor) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select s.id, s.code, s.name, s.value, s.unit, s.scope, s.source, s.source_table as "table", s.period_from,
                               s.period_to, s.cited_on, s.lapses_on, s.note, s.recorded_by,
                               s.id <> first_value(s.id) over (partition by s.realm_id, s.code
                                                               order by s.recorded_at desc, s.id desc) as superseded
                          from cited_statistic s where %s
                         order by s.code, s.recorded_at desc, s.id desc limit 500
                        """.formatted(sight.where("s")))
                .params(sight.params())
                .query(CitedStatistic.class)
                .list();
    }

    /** Those that may be quoted today, by code. One query. */
    public List<CitedStatistic> quotable(Actor actor) {
        return all(actor).stream().filter(each -> each.holds(actor.today())).toList();
    }

    /** The one of a code that may be quoted today, as "72% (source, table)"; empty where there is none. */
    public String quoted(Actor actor, String code) {
        return all(actor).stream()
                .filter(each -> each.code().equals(code) && each.holds(actor.today()))
                .findFirst()
                .map(each -> "%s%s (%s, %s)"
                        .formatted(
                                each.value(),
                                each.unit().equals("%") ? "%" : " " + each.unit(),
                                each.source(),
                                each.table()))
                .orElse("");
    }

    /** What is cited; its key and whether it is superseded are not read. */
    public void add(Actor actor, Seat seat, CitedStatistic cited) {
        client.sql("""
                        insert into cited_statistic (id, realm_id, area_id, organisation_id, code, name, value, unit, scope,
                                                     source, source_table, period_from, period_to, cited_on, lapses_on, note,
                                                     recorded_at, recorded_by)
                        values (:id, :realm, :area, :organisation, :code, :name, :value, :unit, :scope, :source, :table, :from,
                                :to, :cited, :lapses, :note, :at, :by)
                        """)
                .param("id", Keys.next())
                .param("realm", seat.realmId())
                .param("area", seat.areaId())
                .param("organisation", seat.organisationId())
                .param("code", cited.code())
                .param("name", cited.name())
                .param("value", cited.value())
                .param("unit", cited.unit())
                .param("scope", cited.scope())
                .param("source", cited.source())
                .param("table", cited.table())
                .param("from", cited.periodFrom())
                .param("to", cited.periodTo())
                .param("cited", cited.citedOn())
                .param("lapses", cited.lapsesOn())
                .param("note", cited.note())
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
    }
}
