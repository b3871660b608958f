package uk.saferhub.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Period;

/**
 * A metric as one SQL statement. Its row has value, part and whole (of a share), low and high (of a range), wording (the values of
 * a list, or the one of a text, as an array) and ids (the records).
 */
record MetricSql(String sql, Map<String, Object> params) {

    private static final String NONE = "null::numeric";

    static MetricSql of(Metric metric, Columns columns, UUID realmId, Period period) {
        var conditions = new Conditions(columns);
        String filter = metric.where() == null ? "true" : conditions.sql(metric.where());
        String whole = metric.shareOf() == null ? "true" : conditions.sql(metric.shareOf());
        Map<String, Object> params = new HashMap<>(conditions.params());
        params.put("realm", realmId);
        params.put("from", period.from());
        params.put("to", period.to());
        boolean totals = TotalsSql.are(metric);
        String rows = totals ? TotalsSql.of(metric, filter) : metric.source().view();
        String view = rows + " v where v.realm_id = :realm";
        String when = when(metric, columns);
        // No total that may be added up is no data; no record of what is recorded here is nought.
        String none = totals ? "null" : "0";
        String sql = switch (metric.measure()) {
            case COUNT, STOCK ->
                row("count(*)::numeric", NONE, NONE, "null::text[]", "array_agg(v.id)", view, filter, when);
            case DISTINCT ->
                row(
                        "count(distinct " + of(metric, columns) + ")::numeric",
                        NONE,
                        NONE,
                        "null::text[]",
                        "array_agg(distinct v.id)",
                        view,
                        filter,
                        when);
            case SUM ->
                row(
                        "coalesce(sum(" + of(metric, columns) + "), " + none + ")::numeric",
                        NONE,
                        NONE,
                        "null::text[]",
                        "array_agg(v.id) filter (where " + of(metric, columns) + " is not null)",
                        view,
                        filter,
                        when);
            case SHARE ->
                row(
                        NONE,
                        "count(*) filter (where " + filter + ")::numeric",
                        "count(*)::numeric",
                        "null::text[]",
                        "array_agg(v.id) filter (where " + filter + ")",
                        view,
                        whole,
                        when);
            case RATE -> {
                params.put("year", RateSql.yearOf(period));
                yield RateSql.of(metric, of(metric, columns), view, filter, when);
            }
            case LIST ->
                row(
                        NONE,
                        NONE,
                        NONE,
                        "array_agg(distinct " + text(metric, columns) + " order by " + text(metric, columns) + ")",
                        "array_agg(distinct v.id)",
                        view,
                        filter + " and " + text(metric, columns) + " is not null",
                        when);
            case TEXT ->
                row(
                        NONE,
                        NONE,
                        NONE,
                        "array[(array_agg(" + text(metric, columns) + newest(metric, columns) + ")[1]]",
                        "array[(array_agg(v.id" + newest(metric, columns) + ")[1]]",
                        view,
                        filter,
                        when);
            case RANGE -> range(metric, columns, view, filter, params, period);
        };
        return new MetricSql(sql, Map.copyOf(params));
    }

    /** The count told apart; its rows have name and count, the largest first. Of counts and stocks only. */
    static MetricSql split(Metric metric, Columns columns, UUID realmId, Period period, Split by) {
        var conditions = new Conditions(columns);
        String filter = metric.where() == null ? "true" : conditions.sql(metric.where());
        Map<String, Object> params = new HashMap<>(conditions.params());
        params.put("realm", realmId);
        params.put("from", period.from());
        params.put("to", period.to());
        String part = by == Split.AREA ? "l.name" : columns.text("team");
        String names = by == Split.AREA ? " left join area_label l on l.id = v.area_id" : "";
        String sql = """
                select coalesce(%s, 'Not on record') as name, count(*) as count
                from %s v%s
                where v.realm_id = :realm and %s and %s group by 1 order by 2 desc, 1
                """.formatted(part, metric.source().view(), names, filter, when(metric, columns));
        return new MetricSql(sql, Map.copyOf(params));
    }

    private static String row(
            String value,
            String part,
            String whole,
            String wording,
            String ids,
            String view,
            String filter,
            String when) {
        return """
                select %s as value, %s as part, %s as whole, %s as wording, %s as ids
                from %s and %s and %s
                """.formatted(value, part, whole, wording, ids, view, filter, when);
    }

    /** The least and the most at the ends of the months; part and whole carry them. */
    private static String range(
            Metric metric, Columns columns, String view, String filter, Map<String, Object> params, Period period) {
        String ends = period.months().stream()
                .map(month -> month.atEndOfMonth())
                .map(end -> end.isAfter(period.to()) ? period.to() : end)
                .map(LocalDate::toString)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        params.put("ends", "{" + ends + "}");
        String going = columns.named(Objects.requireNonNull(metric.date())) + " <= e.day and ("
                + columns.named(Objects.requireNonNull(metric.until())) + " is null or "
                + columns.named(Objects.requireNonNull(metric.until())) + " > e.day)";
        return """
                select null::numeric as value, min(n)::numeric as part, max(n)::numeric as whole, null::text[] as wording,
                  (select array_agg(distinct v.id) from unnest(:ends::date[]) as e (day), %1$s and %2$s and %3$s) as ids
                from (select e.day, (select count(*) from %1$s and %2$s and %3$s) as n from unnest(:ends::date[]) as e (day)) months
                """.formatted(view, filter, going);
    }

    /** A stock, and whatever has an end, goes by what holds on the last day; everything else by its day in the period. */
    private static String when(Metric metric, Columns columns) {
        String date = metric.date();
        if (date == null) return "true";
        String began = columns.named(date);
        String until = metric.until();
        boolean standing = metric.measure() == Metric.Measure.STOCK || until != null;
        if (!standing) return began + " between :from and :to";
        String ended =
                until == null ? "true" : "(" + columns.named(until) + " is null or " + columns.named(until) + " > :to)";
        return began + " <= :to and " + ended;
    }

    private static String newest(Metric metric, Columns columns) {
        return metric.date() == null
                ? ")"
                : " order by " + columns.named(metric.date()) + " desc nulls last, v.id desc)";
    }

    private static String of(Metric metric, Columns columns) {
        return columns.named(Objects.requireNonNull(metric.of(), "the pack's check asks for it"));
    }

    private static String text(Metric metric, Columns columns) {
        return columns.text(Objects.requireNonNull(metric.of(), "the pack's check asks for it"));
    }
}
