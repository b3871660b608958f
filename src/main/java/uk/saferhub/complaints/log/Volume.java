package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;
import uk.saferhub.web.Dates;
import uk.saferhub.web.charts.MonthChart;

/** How many complaints there were by month, against the period before and the same days a year before (ASB-09). */
@Component
class Volume {

    /** @param began the first day of which anything of this kind is recorded at all, or null for nothing */
    record Counted(
            List<MonthChart.Month> months,
            Against before,
            Against yearBefore,
            @Nullable LocalDate began) {

        long total() {
            return months.stream()
                    .mapToLong(month -> month.count() == null ? 0 : month.count())
                    .sum();
        }
    }

    /** Another period. @param whole whether recording had begun when it did: if not, the counts do not compare */
    record Against(LocalDate from, LocalDate to, long count, boolean whole) {

        /** "12 more than 30 in the period before (1 May 2026 to …)", or why it does not compare. */
        String inWords(long now, String which) {
            String period = " " + which + " (" + Dates.day(from) + " to " + Dates.day(to) + ")";
            if (!whole) return "Nothing to compare with" + period + ": recording had not begun";
            if (now == count) return "As many as" + period;
            return Math.abs(now - count) + (now > count ? " more than the " : " fewer than the ") + count + period;
        }
    }

    private final JdbcClient client;

    Volume(JdbcClient client) {
        this.client = client;
    }

    Counted of(Actor actor, Asked asked) {
        LocalDate began = began(actor);
        long days = ChronoUnit.DAYS.between(asked.from(), asked.to()) + 1;
        Map<YearMonth, Long> counts = byMonth(actor, asked);
        List<MonthChart.Month> months = Stream.iterate(
                        YearMonth.from(asked.from()),
                        month -> !month.isAfter(YearMonth.from(asked.to())),
                        month -> month.plusMonths(1))
                .map(month ->
                        new MonthChart.Month(month, known(month, began) ? counts.getOrDefault(month, 0L) : (Long) null))
                .toList();
        return new Counted(
                months,
                against(actor, asked, asked.from().minusDays(days), asked.from().minusDays(1), began),
                against(actor, asked, asked.from().minusYears(1), asked.to().minusYears(1), began),
                began);
    }

    /** Of a month before anything was recorded nothing is known: that is no nought. */
    private static boolean known(YearMonth month, @Nullable LocalDate began) {
        return began != null && !month.isBefore(YearMonth.from(began));
    }

    private Against against(Actor actor, Asked asked, LocalDate from, LocalDate to, @Nullable LocalDate began) {
        long count = byMonth(actor, asked.during(from, to)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Against(from, to, count, began != null && !began.isAfter(from));
    }

    private Map<YearMonth, Long> byMonth(Actor actor, Asked asked) {
        Sight sight = actor.sight();
        var params = new HashMap<String, Object>(sight.params());
        var counts = new HashMap<YearMonth, Long>();
        client.sql("""
                select date_trunc('month', c.received_on)::date as month, count(*) as complaints
                from complaint c join entry_label e using (id) where
                """ + sight.where("e") + ComplaintList.filters(asked, sight, params) + " group by 1")
                .params(params)
                .query((row, n) ->
                        counts.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("complaints")))
                .list();
        return counts;
    }

    /** Of any kind and place: a kind that was never reported is not a kind that was not recorded. */
    private @Nullable LocalDate began(Actor actor) {
        Sight sight = actor.sight();
        // Realm by realm, each along the index of its days: the first of all would read every complaint.
        return client.sql("""
                select min(first.received_on) as began
                from unnest(:realms::uuid[]) as realm (id) cross join lateral (
                  select c.received_on from complaint c join entry_label e using (id) where c.realm_id = realm.id and %s
                  order by c.received_on limit 1) first
                """.formatted(sight.where("e")))
                .params(sight.params())
                .param("realms", actor.seats().stream().map(Seat::realmId).distinct().toArray(UUID[]::new))
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("began", LocalDate.class)))
                .single()
                .orElse(null);
    }
}
