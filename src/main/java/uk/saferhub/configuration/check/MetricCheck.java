package uk.saferhub.configuration.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Condition;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Source;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Near;
import uk.saferhub.configuration.words.Say;

/** A metric asks for columns that its source has, in a way that its measure can answer. */
public final class MetricCheck implements Check {

    private static final Set<Metric.Measure> OF_A_COLUMN = Set.of(
            Metric.Measure.DISTINCT, Metric.Measure.SUM, Metric.Measure.RATE, Metric.Measure.LIST, Metric.Measure.TEXT);

    @Override
    public void check(Pack pack, Spots spots) {
        ValueCheck values = new ValueCheck(pack, spots);
        for (Metric metric : pack.metrics()) {
            Columns columns = new Columns(metric.source(), spots);
            condition(metric.where(), columns, values);
            condition(metric.shareOf(), columns, values);
            columns.known(metric, "of", metric.of());
            columns.date(metric, "date", metric.date());
            columns.date(metric, "until", metric.until());
            metric.dimensions().forEach(column -> columns.known(metric, "dimensions", column));
            measure(metric, spots);
        }
    }

    private static void measure(Metric metric, Spots spots) {
        if (OF_A_COLUMN.contains(metric.measure()) && metric.of() == null)
            spots.fault(
                    metric,
                    "measure",
                    "A " + Say.words(metric.measure()) + " needs \"of\": the column it is made from.");
        if (metric.date() == null)
            spots.fault(metric, "A metric needs \"date\": the day that puts a record in a period.");
        if (metric.measure() == Metric.Measure.RANGE && metric.until() == null)
            spots.fault(
                    metric,
                    "measure",
                    "A " + Say.words(metric.measure()) + " needs \"until\": the day on which a record stops counting.");
        if (metric.shareOf() != null && metric.measure() != Metric.Measure.SHARE)
            spots.fault(metric, "shareOf", "Only a share has \"share-of\".");
        if (metric.measure() == Metric.Measure.SUM
                && metric.of() != null
                && !metric.source().numbers().contains(metric.of()))
            spots.fault(metric, "of", "\"" + metric.of() + "\" is no number, so that it cannot be added up.");
    }

    private static void condition(@Nullable Condition condition, Columns columns, ValueCheck values) {
        switch (condition) {
            case null -> {}
            case Condition.Equals it -> {
                columns.known(it, "field", it.field());
                values.known(it, it.field(), List.of(it.value()));
            }
            case Condition.OneOf it -> {
                columns.known(it, "field", it.field());
                values.known(it, it.field(), it.values());
            }
            case Condition.AtLeast it -> columns.number(it, it.field());
            case Condition.Between it -> {
                columns.number(it, it.field());
                columns.ordered(it);
            }
            case Condition.And it -> it.all().forEach(each -> condition(each, columns, values));
            case Condition.Or it -> it.any().forEach(each -> condition(each, columns, values));
        }
    }

    /** The columns that one source has. */
    private record Columns(Source source, Spots spots) {

        void known(Object thing, String part, @Nullable String column) {
            if (column == null || column.isEmpty() || source.has(column)) return;
            List<String> all = java.util.stream.Stream.concat(source.texts().stream(), source.numbers().stream())
                    .toList();
            String meant = Near.meant(column, all);
            spots.fault(
                    thing,
                    part,
                    "The source " + source.view() + " has no column \"" + column + "\"."
                            + (meant.isEmpty() ? " It has " + Say.list(all) + "." : meant));
        }

        void date(Object thing, String part, @Nullable String column) {
            known(thing, part, column);
            if (column == null || !source.has(column) || source.dates().contains(column)) return;
            spots.fault(
                    thing,
                    part,
                    "\"" + column + "\" is no date, so that it puts no record in a period. The dates of "
                            + source.view() + " are " + Say.list(source.dates()) + ".");
        }

        void number(Object thing, String column) {
            if (source.texts().contains(column))
                spots.fault(thing, "field", "\"" + column + "\" is no number, so that it cannot be compared.");
            else known(thing, "field", column);
        }

        void ordered(Condition.Between it) {
            if (it.high() < it.low())
                spots.fault(
                        it,
                        "high",
                        "Nothing lies between " + it.low() + " and " + it.high() + ": the first is the larger.");
        }
    }
}
