package uk.saferhub.cases.hubs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @param median working days of England and Wales from the day a referral came to the day it was decided. @param late decided after the day set */
    record Decided(String hub, int referrals, @Nullable Integer median, int late) {}

    /**
     * Cases that were scored twice or more. First and last are medians.
     *
     * @param change median of each case's last score less its first; below nought where they fell
     */
    record Scored(String hub, int cases, int first, int last, int change, int fell, int same, int rose) {}

    private record Days(String hub, LocalDate received, LocalDate decided, int referrals, int late) {}

    private final JdbcClient client;

    HubPace(JdbcClient client) {
        this.client = client;
    }

    /** By hub. What was taken back was not decided. */
    List<Decided> decided(Actor actor) {
        if (!actor.may(Permission.READ_REFERRAL)) return List.of();
        var sight = actor.sight(Permission.READ_REFERRAL);
        // Bank holidays are known here and not in the database, so the days come by twos, each once.
        List<Days> days = client.sql("""
                select r.hub, r.received_on as received, r.decided_on as decided, count(*)::int as referrals,
                  count(*) filter (where r.decided_on > r.decide_by)::int as late
                from published_referrals r
                where r.decided_on > :since and r.decided_on <= :today and r.status <> 'retracted' and %s
                group by r.hub, r.received_on, r.decided_on order by r.hub
                """.formatted(sight.where("r")))
                .params(sight.params())
                .param("today", actor.today())
                .param("since", actor.today().minusYears(1))
                .query(Days.class)
                .list();
        Map<String, List<Days>> byHub = new LinkedHashMap<>();
        days.forEach(day ->
                byHub.computeIfAbsent(day.hub(), hub -> new ArrayList<>()).add(day));
        return byHub.entrySet().stream()
                .map(hub -> new Decided(
                        hub.getKey(),
                        hub.getValue().stream().mapToInt(Days::referrals).sum(),
                        median(hub.getValue()),
                        hub.getValue().stream().mapToInt(Days::late).sum()))
                .toList();
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
