package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;

/** What was done in the street in a period, counted. Contacts are not people: nobody can tell how many were met twice. */
@Component
class StreetTotals {

    /**
     * A line.
     *
     * @param kind what is counted
     * @param part of what in particular, as a code; empty for all
     * @param entries records behind it
     * @param number their sum
     */
    record Total(Kind kind, String part, int entries, int number) {}

    /** What is counted, in the order of the page. */
    enum Kind {
        PATROL,
        ENGAGEMENT,
        MENTORING,
        SHIFT,
        INCIDENT,
        ITEM,
        VISIT,
        JOINT_PLANNED,
        JOINT_HELD
    }

    private static final String SQL = """
            select 'PATROL' as kind, p.cause as part, count(*)::int as entries, count(*)::int as number
            from published_patrols p where p.walked_on between :from and :to and %1$s group by p.cause
            union all
            select 'ENGAGEMENT', g.age_group, count(*)::int, sum(g.contacts)::int
            from published_engagements g where g.held_on between :from and :to and %2$s group by g.age_group
            union all
            select 'MENTORING', g.age_group, count(*)::int, sum(g.contacts)::int
            from published_engagements g where g.occasion = 'mentoring' and g.held_on between :from and :to and %2$s
            group by g.age_group
            union all
            select 'SHIFT', '', count(*)::int, sum(s.contacts)::int
            from published_shifts s where s.held_on between :from and :to and %3$s having count(*) > 0
            union all
            select 'INCIDENT', '', count(*)::int, sum(s.incidents)::int
            from published_shifts s where s.held_on between :from and :to and %3$s having count(*) > 0
            union all
            select 'ITEM', i.item, count(*)::int, sum(i.number)::int
            from published_shift_items i where i.held_on between :from and :to and %4$s group by i.item
            union all
            select 'VISIT', '', count(*)::int, sum(v.households)::int
            from published_reassurance_visits v where v.visited_on between :from and :to and %5$s having count(*) > 0
            union all
            select case n.held when 'yes' then 'JOINT_HELD' else 'JOINT_PLANNED' end, '', count(*)::int, count(*)::int
            from published_joint_plans n where n.planned_for between :from and :to and %6$s group by n.held
            """;

    private final JdbcClient client;

    StreetTotals(JdbcClient client) {
        this.client = client;
    }

    List<Total> of(Actor actor, LocalDate from, LocalDate to) {
        Sight sight = actor.sight();
        return client
                .sql(SQL.formatted(
                        sight.where("p"),
                        sight.where("g"),
                        sight.where("s"),
                        sight.where("i"),
                        sight.where("v"),
                        sight.where("n")))
                .params(sight.params())
                .param("from", from)
                .param("to", to)
                .query(Total.class)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Total::kind).thenComparing(Total::part))
                .toList();
    }
}
