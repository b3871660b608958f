package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.timeline.ReadLog;

/** The targets that hold on a day: of several for one measure the one that began last by then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Aims {

    private final JdbcClient client;
    private final ReadLog log;

    Aims(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Of the realm, up to 200, by priority. */
    List<Aim> on(Actor actor, UUID realmId, LocalDate day) {
        Sight sight = actor.sight(Permission.READ_STRATEGY);
        List<Aim> aims = client.sql("""
                select * from (
                  select distinct on (t.priority, t.metric, t.span) t.id, t.reference, t.priority, t.metric, t.better, t.span,
                         t.baseline, t.target, t.tolerance, t.began_on, t.ended_on
                  from measure_target_label t
                  where t.realm_id = :realm and t.began_on <= :day and %s
                  order by t.priority, t.metric, t.span, t.began_on desc, t.recorded_at desc) newest
                where ended_on is null or ended_on >= :day order by priority, metric, span limit 200
                """.formatted(sight.where("t")))
                .params(sight.params())
                .param("realm", realmId)
                .param("day", day)
                .query(Aim.class)
                .list();
        log.read(aims.stream().map(Aim::id).toList());
        return aims;
    }
}
