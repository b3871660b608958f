package uk.saferhub.cases.hubs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.WorkingDays;

/**
 * How soon hubs decide (HUB-10) and whether scores fall (HUB-08), in the last twelve months, of referrals and cases that the actor
 * may see and of no others; two queries.
 */
@Component
class HubPace {

    /**
     * @param whole whether it is the whole hub; else {@code band} tells in which band its score was agreed, null for no score
     * @param median working days of England and Wales from the day a referral came to the day it was decided
     * @param late decided after the day set
     */
    record Decided(
            String hub,
            boolean whole,
            @Nullable String band,
            int referrals,
            @Nullable Integer median,
            int late) {}

    /**
     * Cases that were scored twice or more. First and last are medians.
     *
     * @param change median of each case's last score less its first; below nought where they fell
     */
    record Scored(String hub, int cases, int first, int last, int change, int fell, int same, int rose) {}

    private record Days(
            String hub, @Nullable String band, LocalDate received, LocalDate decided, int referrals, int late) {}

    private final JdbcClient client;

    HubPace(JdbcClient client) {
        this.client = client;
    }

    /**
     * By hub, and by the risk that was agreed where hubs tell any apart. What was taken back was not decided. A score is the hub's:
     * whoever reads a referral through a body that takes part counts it without.
     */
    List<Decided> decided(Actor actor) {
        if (!actor.may(Permission.READ_REFERRAL)) return List.of();
        var sight = actor.sight(Permission.READ_REFERRAL);
        var staff = sight.asStaff();
        // Bank holidays are known here and not in the database, so the days come by twos, each once.
        List<Days> days = client.sql("""
                select r.hub, s.band, r.received_on as received, r.decided_on as decided, count(*)::int as referrals,
                  count(*) filter (where r.decided_on > r.decide_by)::int as late
                from published_referrals r left join score_agreed_label s on s.record_id = r.id and %2$s
                where r.decided_on > :since and r.decided_on <= :today and r.status <> 'retracted' and %1$s
                group by r.hub, s.band, r.received_on, r.decided_on order by r.hub, s.band nulls last
                """.formatted(sight.where("r"), staff.where("r", "staff_")))
                .params(sight.params())
                .params(staff.params("staff_"))
                .param("today", actor.today())
                .param("since", actor.today().minusYears(1))
                .query(Days.class)
                .list();
        var rows = new ArrayList<Decided>();
        by(days, Days::hub).forEach((hub, all) -> {
            rows.add(row(hub, true, null, all));
            var banded = by(all, Days::band);
            if (banded.size() > 1) banded.forEach((band, some) -> rows.add(row(hub, false, band, some)));
        });
        return rows;
    }

    /** In the order in which they came; a map that takes null for what has no band. */
    private static <K> Map<K, List<Days>> by(List<Days> days, Function<Days, K> what) {
        var by = new LinkedHashMap<K, List<Days>>();
        days.forEach(one ->
                by.computeIfAbsent(what.apply(one), none -> new ArrayList<>()).add(one));
        return by;
    }

    private static Decided row(String hub, boolean whole, @Nullable String band, List<Days> days) {
        return new Decided(
                hub,
                whole,
                band,
                days.stream().mapToInt(Days::referrals).sum(),
                median(days),
                days.stream().mapToInt(Days::late).sum());
    }

    List<Scored> scored(Actor actor) {
        var sight = actor.sight(Permission.MANAGE_CASE);
        return client.sql("""
                select c.hub, count(*)::int as cases,
                  (percentile_cont(0.5) within group (order by t.first))::int as first,
                  (percentile_cont(0.5) within group (order by t.last))::int as last,
                  (percentile_cont(0.5) within group (order by t.last - t.first))::int as change,
                  count(*) filter (where t.last < t.first)::int as fell,
                  count(*) filter (where t.last = t.first)::int as same,
                  count(*) filter (where t.last > t.first)::int as rose
                from hub_case c
                join lateral (
                  select count(*) as times, (array_agg(s.score order by s.held_on, s.id))[1] as first,
                    (array_agg(s.score order by s.held_on desc, s.id desc))[1] as last
                  from case_score s where s.case_id = c.id and s.score is not null and s.withdrawn_at is null) t on t.times > 1
                where (c.closed_on is null or c.closed_on > :since) and %s
                group by c.hub order by c.hub
                """.formatted(sight.where("c")))
                .params(sight.params())
                .param("since", actor.today().minusYears(1))
                .query(Scored.class)
                .list();
    }

    /** The least number of working days within which half were decided. */
    private static Integer median(List<Days> days) {
        var each = new ArrayList<Integer>();
        for (Days one : days)
            each.addAll(Collections.nCopies(
                    one.referrals(), WorkingDays.ENGLAND_AND_WALES.between(one.received(), one.decided())));
        Collections.sort(each);
        return each.get((each.size() - 1) / 2);
    }
}
