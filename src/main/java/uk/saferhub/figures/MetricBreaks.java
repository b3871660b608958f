package uk.saferhub.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.configuration.Condition;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Period;

/** Where the series that a metric is made over breaks, read where its records lie: a break names no record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MetricBreaks {

    private record Row(
            @Nullable String definition,
            @Nullable String dataset,
            @Nullable String measure,
            SeriesNote note) {

        boolean touches(Metric metric) {
            return lets(metric, "definition", definition)
                    && lets(metric, "dataset", dataset)
                    && lets(metric, "measure", measure);
        }

        /** @param named what the break is about; null for whatever is counted */
        private static boolean lets(Metric metric, String field, @Nullable String named) {
            Optional<Set<String>> asked = values(metric.where(), field);
            return named == null || asked.isEmpty() || asked.get().contains(named);
        }
    }

    private final JdbcClient client;
    private final SourceRealm source;

    MetricBreaks(JdbcClient client, SourceRealm source) {
        this.client = client;
        this.source = source;
    }

    /** Those after the period's first day and up to its last that touch what the metric counts, by day. */
    List<SeriesNote> of(Metric metric, UUID realm, Period period) {
        if (!metric.source().mayBreak() || metric.disclosure() == Disclosure.SEALED) return List.of();
        List<Row> rows = source.read(
                realm,
                null,
                () -> client.sql("""
                                select definition, dataset, measure, on_day, what, caveat from published_breaks
                                 where realm_id = :realm and source = :source and on_day > :from and on_day <= :to
                                 order by on_day, what
                                """)
                        .param("realm", realm)
                        .param("source", metric.source().brokenAs().view())
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, number) -> new Row(
                                row.getString("definition"),
                                row.getString("dataset"),
                                row.getString("measure"),
                                new SeriesNote(
                                        row.getObject("on_day", java.time.LocalDate.class),
                                        row.getString("what"),
                                        row.getString("caveat"))))
                        .list());
        return rows.stream()
                .filter(row -> row.touches(metric))
                .map(Row::note)
                .distinct()
                .toList();
    }

    /** Which values of a column a condition lets through; empty where it lets any. */
    static Optional<Set<String>> values(@Nullable Condition condition, String field) {
        return switch (condition) {
            case null -> Optional.empty();
            case Condition.Equals equals ->
                equals.field().equals(field) ? Optional.of(Set.of(equals.value())) : Optional.empty();
            case Condition.OneOf oneOf ->
                oneOf.field().equals(field) ? Optional.of(Set.copyOf(oneOf.values())) : Optional.empty();
            case Condition.And and ->
                and.all().stream()
                        .map(part -> values(part, field))
                        .flatMap(Optional::stream)
                        .reduce(MetricBreaks::common);
            case Condition.Or or -> any(or, field);
            default -> Optional.empty();
        };
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** One way that asks for no value of the column lets any through. */
    private static Optional<Set<String>> any(Condition.Or or, String field) {
        Set<String> all = new TreeSet<>();
        for (Condition part : or.any()) {
            Optional<Set<String>> some = values(part, field);
            if (some.isEmpty()) return Optional.empty();
            all.addAll(some.get());
        }
        return Optional.of(all);
    }
}
