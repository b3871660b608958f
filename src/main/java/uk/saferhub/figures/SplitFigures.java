package uk.saferhub.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.figures.disclosure.Breakdown;
import uk.saferhub.kernel.Period;

/**
 * Counts told apart by area or team. Of acts of public bodies no number tells of anybody. Of people the small parts are held back, and
 * as many others as it takes (PRV-05); and only over whole financial years, since of stretches that overlap a part that is held back in
 * one follows from the others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SplitFigures {

    private static final Set<Metric.Measure> COUNTS = Set.of(Metric.Measure.COUNT, Metric.Measure.STOCK);

    /** @param name of the area, or the code of the team @param count null where it is held back */
    public record Part(String name, @Nullable Long count) {}

    private record Row(String name, long count) {}

    private final ComputedFigures figures;
    private final MetricReader reader;
    private final SourceRealm source;
    private final JdbcClient client;

    SplitFigures(ComputedFigures figures, MetricReader reader, SourceRealm source, JdbcClient client) {
        this.figures = figures;
        this.reader = reader;
        this.source = source;
        this.client = client;
    }

    /**
     * The parts, the largest first; they add up to the figure.
     *
     * @return empty where the metric is not told apart so, or not over that period
     * @throws uk.saferhub.access.NotFound as {@link Figures#compute}
     */
    public Optional<List<Part>> of(Actor actor, String code, String partnership, Period period, Split by) {
        Metric metric = figures.settings(actor, partnership).metric(code);
        Columns columns = reader.columns(metric);
        boolean told = COUNTS.contains(metric.measure()) && may(metric, period);
        if (!told || !columns.types().containsKey(by == Split.AREA ? "area_id" : "team")) return Optional.empty();
        UUID realm = reader.realm(metric, partnership);
        MetricSql statement = MetricSql.split(metric, columns, realm, period, by);
        List<Row> rows = source.read(
                realm,
                null,
                () -> client.sql(statement.sql())
                        .params(statement.params())
                        .query(Row.class)
                        .list());
        return Optional.of(metric.disclosure() == Disclosure.COUNCIL_ACT ? plain(rows) : held(rows));
    }

    private static boolean may(Metric metric, Period period) {
        return switch (metric.disclosure()) {
            case COUNCIL_ACT -> true;
            case PERSON -> period.equals(Period.financialYearOf(period.to()));
            case SEALED -> false;
        };
    }

    private static List<Part> plain(List<Row> rows) {
        return rows.stream().map(row -> new Part(row.name(), row.count())).toList();
    }

    private static List<Part> held(List<Row> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.name(), row.count(), Long::sum));
        return Breakdown.of(counts, Disclosure.PERSON.threshold(), 1).parts().stream()
                .map(part -> new Part(part.name(), part.count()))
                .toList();
    }
}
