package uk.saferhub.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Period;

/**
 * Counts told apart by area or team: only of acts of public bodies, of which no number tells of anybody. A count of people told
 * apart would need its small parts, and one more, held back; until that is here it is not told apart at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SplitFigures {

    private static final Set<Metric.Measure> COUNTS = Set.of(Metric.Measure.COUNT, Metric.Measure.STOCK);

    /** @param name of the area, or the code of the team */
    public record Part(String name, long count) {}

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
     * @return empty where the metric is not told apart so
     * @throws uk.saferhub.access.NotFound as {@link Figures#compute}
     */
    public Optional<List<Part>> of(Actor actor, String code, String partnership, Period period, Split by) {
        Metric metric = figures.settings(actor, partnership).metric(code);
        Columns columns = reader.columns(metric);
        boolean told = metric.disclosure() == Disclosure.COUNCIL_ACT && COUNTS.contains(metric.measure());
        if (!told || !columns.types().containsKey(by == Split.AREA ? "area_id" : "team")) return Optional.empty();
        UUID realm = reader.realm(metric, partnership);
        MetricSql statement = MetricSql.split(metric, columns, realm, period, by);
        return Optional.of(source.read(
                realm,
                null,
                () -> client.sql(statement.sql())
                        .params(statement.params())
                        .query(Part.class)
                        .list()));
    }
}
