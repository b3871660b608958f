package uk.saferhub.analysis.cohorts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
import uk.saferhub.people.entry.HealthSight;

/**
 * The people of a cohort, of the cases that the actor may see; what is known of a person only where they may know the person, what
 * puts them at risk only where they may read that (SHR-04), and who referred only where they may see the referral. One statement.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CohortPeople {

    /** More than this are not told apart at once. */
    public static final int MOST = 20_000;

    private final JdbcClient client;

    CohortPeople(JdbcClient client) {
        this.client = client;
    }

    public List<CohortPerson> of(Cohort cohort, Actor actor) {
        return of(
                cohort,
                actor,
                actor.sight(Permission.READ_CASE),
                actor.sight(Permission.READ_PERSON),
                actor.sight(Permission.READ_REFERRAL));
    }

    /** As above for an extract without names, as far as its asker's role for extracts sees; who asks need not read a case. */
    public List<CohortPerson> withoutNames(Cohort cohort, Actor actor) {
        Sight sight = actor.sight(Permission.ASK_EXTRACT);
        return of(cohort, actor, sight, sight, sight);
    }

    private List<CohortPerson> of(Cohort cohort, Actor actor, Sight cases, Sight people, Sight referrals) {
        var health = HealthSight.of(actor);
        return client.sql("""
                with chosen as materialized (
                  select l.* from case_person_label l
                   where l.realm_id = :realm and l.role = :role and (:concern = '' or l.concern = :concern)
                     and (:hub = '' or l.hub = :hub) and (:closing = '' or l.closing_reason = :closing)
                     and (:state = 'ANY' or (l.closed_on is null) = (:state = 'OPEN'))
                     and (cast(:from as date) is null or l.opened_on >= :from) and (cast(:to as date) is null or l.opened_on <= :to)
                     and %1$s
                ), together as (
                  select c.person_id, min(c.opened_on) as opened_on, array_agg(distinct c.id) as cases,
                         (array_agg(c.concern order by c.opened_on, c.id))[1] as concern,
                         (array_agg(c.closing_reason order by c.opened_on, c.id))[1] as closing,
                         (array_agg(a.name order by c.opened_on, c.id))[1] as area,
                         (array_agg(o.name order by c.opened_on, c.id))[1] as referrer
                    from chosen c join area_label a on a.id = c.area_id
                    left join published_referrals r on r.id = c.referral_id and %2$s
                    left join organisation_label o on o.code = r.organisation
                   group by c.person_id
                )
                select g.*, cardinality(g.cases) as many, t.earliest, t.latest, case when t.sex_known_at < :month then t.sex end as sex,
                       array(select distinct f.code from person_factor_label f where f.id = t.id and %4$s) as factors,
                       array(select distinct n.kind from person_need_label n where n.person_id = t.id) as needs,
                       array(select distinct o.outcome from published_case_outcomes o where o.case_id = any (g.cases)) as outcomes
                  from together g left join person_traits_label t on t.id = g.person_id and %3$s
                 order by g.person_id limit :most
                """.formatted(
                                cases.where("l"),
                                referrals.where("r", "referral_"),
                                people.where("t", "person_"),
                                health.where("f")))
                .params(cases.params())
                .params(referrals.params("referral_"))
                .params(people.params("person_"))
                .params(health.params())
                .param("realm", cohort.realmId())
                .param("role", cohort.role())
                .param("concern", cohort.concern())
                .param("hub", cohort.hub())
                .param("closing", cohort.closing())
                .param("state", cohort.state().name())
                .param("from", cohort.from(), Types.DATE)
                .param("to", cohort.to(), Types.DATE)
                .param(
                        "month",
                        Timestamp.from(actor.today()
                                .withDayOfMonth(1)
                                .atStartOfDay(Actor.LONDON)
                                .toInstant()))
                .param("most", MOST)
                .query(CohortPeople::person)
                .list();
    }

    private static CohortPerson person(ResultSet row, int n) throws SQLException {
        return new CohortPerson(
                row.getObject("person_id", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getString("concern"),
                row.getString("closing"),
                row.getString("area"),
                row.getString("referrer"),
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class),
                row.getString("sex"),
                list(row.getArray("factors")),
                list(row.getArray("needs")),
                list(row.getArray("outcomes")),
                row.getInt("many"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
