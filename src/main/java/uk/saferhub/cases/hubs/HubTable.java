package uk.saferhub.cases.hubs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/**
 * Hubs beside each other: how old their cases are, how their work divides, how their agencies take part (HUB-10, 12, 13, 14).
 * Of cases that the actor may see and of no others; four queries.
 */
@Component
class HubTable {

    /**
     * One hub, or its cases of one band. Days are medians, null where there is nothing to take one of.
     *
     * @param whole whether it is the whole hub; else {@code band} tells which, null for what is not scored
     * @param late open cases whose review should have been held
     * @param age days since opening, of open cases
     * @param first days from opening to the first action, of cases opened in the last twelve months
     * @param resolved days from opening to closing, of cases closed in the last twelve months
     */
    record Row(
            String hub,
            boolean whole,
            @Nullable String band,
            int open,
            int late,
            @Nullable Integer age,
            @Nullable Integer first,
            int closed,
            @Nullable Integer resolved,
            int unscored,
            int aimless,
            int unled) {}

    /** Actions of one approach in a hub's cases of the last twelve months. @param firstDay median day of the case on which they came */
    record Balance(String hub, String approach, int actions, int firstDay) {}

    /** One agency. @param answered in time, of those that were asked. @param owed asked, not answered and late */
    record Agency(
            UUID organisationId, String code, String name, int cases, int asked, int answered, int owed, int words) {}

    /** What came about. @param outcome code of the pack's; null for visits to reassure a neighbourhood */
    record Came(String hub, @Nullable String outcome, int number) {}

    private final JdbcClient client;

    HubTable(JdbcClient client) {
        this.client = client;
    }

    /** Each hub, and each of its bands after it. */
    List<Row> rows(Actor actor) {
        return of("""
                select c.hub, grouping(c.band) = 1 as whole, c.band,
                  count(*) filter (where c.closed_on is null)::int as open,
                  count(*) filter (where c.closed_on is null and c.next_review_on < :today)::int as late,
                  (percentile_cont(0.5) within group (order by :today::date - c.opened_on)
                    filter (where c.closed_on is null))::int as age,
                  (percentile_cont(0.5) within group (order by f.first - c.opened_on)
                    filter (where c.opened_on > :since and f.first is not null))::int as first,
                  count(*) filter (where c.closed_on > :since)::int as closed,
                  (percentile_cont(0.5) within group (order by c.closed_on - c.opened_on)
                    filter (where c.closed_on > :since))::int as resolved,
                  count(*) filter (where c.closed_on is null and c.score is null)::int as unscored,
                  count(*) filter (where c.closed_on is null and c.aim = '')::int as aimless,
                  count(*) filter (where c.closed_on is null and c.lead_account_id is null)::int as unled
                from hub_case c
                left join lateral (select min(a.raised_on) as first from action_label a
                                   where c.opened_on > :since and a.id = c.id and a.status <> 'WITHDRAWN') f on true
                where (c.closed_on is null or c.closed_on > :since) and %s group by grouping sets ((c.hub), (c.hub, c.band)) order by c.hub, whole desc, c.band nulls last
                """, actor).query(Row.class).list();
    }

    List<Balance> balance(Actor actor) {
        return of("""
                select c.hub, a.approach, count(*)::int as actions,
                  (percentile_cont(0.5) within group (order by a.raised_on - c.opened_on + 1))::int as first_day
                from hub_case c join action_label a on a.id = c.id and a.status <> 'WITHDRAWN'
                where a.raised_on > :since and a.raised_on <= :today and %s group by c.hub, a.approach
                """, actor).query(Balance.class).list();
    }

    /** Words that an agency keeps for itself or for the hub are not counted. A body is in a case once at a time, so rows are cases. */
    List<Agency> agencies(Actor actor) {
        return of("""
                select g.organisation_id, o.code, o.name, count(*)::int as cases,
                  count(g.answer_due_on)::int as asked,
                  count(*) filter (where g.answered_on <= g.answer_due_on)::int as answered,
                  count(*) filter (where g.answered_on is null and g.answer_due_on < :today)::int as owed,
                  coalesce(sum(w.words), 0)::int as words
                from hub_case c join case_agency g on g.case_id = c.id join organisation_label o on o.id = g.organisation_id
                left join (select case_id, organisation_id, count(*) as words from case_contribution
                           where visibility = 'ALL' and withdrawn_at is null and held_on > :since
                           group by case_id, organisation_id) w on w.case_id = c.id and w.organisation_id = g.organisation_id
                where g.left_on is null and (c.closed_on is null or c.closed_on > :since) and %s
                group by g.organisation_id, o.code, o.name order by o.name
                """, actor).query(Agency.class).list();
    }

    /** Outcomes of the last twelve months that stand, and visits, the most first. */
    List<Came> came(Actor actor) {
        return of("""
                select c.hub, x.outcome, count(*)::int as number
                from (
                  select o.case_id, o.outcome from case_outcome o
                  where o.withdrawn_at is null and o.happened_on > :since and o.happened_on <= :today
                  union all
                  select h.id, null from case_visit_label v join hub_case h on h.reference = v.case_reference and h.realm_id = v.realm_id
                  where v.visited_on > :since and v.visited_on <= :today
                ) x join hub_case c on c.id = x.case_id
                where %s group by c.hub, x.outcome order by c.hub, number desc, x.outcome
                """, actor).query(Came.class).list();
    }

    private JdbcClient.StatementSpec of(String sql, Actor actor) {
        var sight = actor.sight(Permission.MANAGE_CASE);
        LocalDate today = actor.today();
        return client.sql(sql.formatted(sight.where("c")))
                .params(sight.params())
                .param("today", today)
                .param("since", today.minusYears(1));
    }
}
