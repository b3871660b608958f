package uk.saferhub.figures;

import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Source;

/**
 * Totals that others counted, as rows that may be added up: those that lie in the period whole, of one that holds another the
 * longer, and none at all where they leave a day of the period out, count one twice, or are of several areas, measures or data sets
 * that the metric does not name.
 */
final class TotalsSql {

    private static final List<String> SERIES = List.of("dataset", "measure", "place");

    private TotalsSql() {}

    static boolean are(Metric metric) {
        return metric.source() == Source.PUBLISHED_TOTALS;
    }

    /** In place of the view; asks for realm, from, to and the condition's parameters. */
    static String of(Metric metric, String filter) {
        String one = SERIES.stream()
                .filter(column -> MetricBreaks.values(metric.where(), column).isEmpty())
                .map(column -> " and count(distinct s." + column + ") = 1")
                .collect(Collectors.joining());
        return """
                (with held as (
                   select v.*, daterange(v.from_on, v.happened_on, '[]') as days from %s v
                    where v.realm_id = :realm and v.from_on >= :from and v.happened_on <= :to and %s
                 ), longest as (
                   select h.* from held h
                    where not exists (select from held l where l.dataset = h.dataset and l.measure = h.measure and l.place = h.place
                                         and l.days @> h.days and l.days <> h.days)
                 ), series as (
                   select l.dataset, l.measure, l.place,
                          range_agg(l.days) @> daterange(:from, :to, '[]')
                            and sum(upper(l.days) - lower(l.days)) = cast(:to as date) - cast(:from as date) + 1 as whole
                     from longest l group by 1, 2, 3)
                 select l.* from longest l where (select bool_and(s.whole)%s from series s))""".formatted(metric.source().view(), filter, one);
    }
}
