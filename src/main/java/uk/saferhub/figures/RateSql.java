package uk.saferhub.figures;

import java.time.temporal.ChronoUnit;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Period;

/** A rate as one SQL statement: part is what is counted or added up, whole the residents, wording where these come from. */
final class RateSql {

    private RateSql() {}

    /** Of rows without a value none is in it, so that none makes a few look like many. @param column what is counted, as SQL; the statement asks for the parameter year beside those of its conditions */
    static String of(Metric metric, String column, String view, String filter, String when) {
        String counted = metric.source().numbers().contains(metric.of())
                ? "sum(" + column + ")::numeric"
                : "count(distinct " + column + ")::numeric";
        return """
                select null::numeric as value, %s as part,
                  (select r.persons from published_residents r where r.realm_id = :realm and r.year = :year) as whole,
                  (select array[r.wording] from published_residents r where r.realm_id = :realm and r.year = :year) as wording,
                  array_agg(distinct v.id) filter (where %s is not null) as ids
                from %s and %s and %s
                """.formatted(counted, column, view, filter, when);
    }

    /** The year whose residents a period is measured by: that of its middle day. */
    static int yearOf(Period period) {
        return period.from()
                .plusDays(period.from().until(period.to(), ChronoUnit.DAYS) / 2)
                .getYear();
    }
}
