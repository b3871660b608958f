package uk.saferhub.figures;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Period;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Lets a figure of sealed records out, as it is today. Under the permission RELEASE_FIGURE in the records' own realm. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReleaseFigure {

    private final ComputedFigures figures;
    private final Computation computation;
    private final MetricReader reader;
    private final Releases releases;
    private final Timeline timeline;

    ReleaseFigure(
            ComputedFigures figures,
            Computation computation,
            MetricReader reader,
            Releases releases,
            Timeline timeline) {
        this.figures = figures;
        this.computation = computation;
        this.reader = reader;
        this.releases = releases;
        this.timeline = timeline;
    }

    /** What would be let out. @throws NotFound for whoever does not act in the records' realm */
    public Figure preview(Actor actor, String metricCode, String partnership, Period period) {
        Metric metric = figures.settings(actor, partnership).metric(metricCode);
        actor.seat(reader.realm(metric, partnership));
        return computation
                .unsealed(metric, partnership, period, actor.now(), null)
                .figure();
    }

    /**
     * Lets it out.
     *
     * @param reason why it may be known outside, and by whom it was asked for
     * @throws uk.saferhub.kernel.Refusal where it is not sealed, or there is nothing to tell
     */
    public void release(Actor actor, String metricCode, String partnership, Period period, String reason) {
        Figure figure = preview(actor, metricCode, partnership, period);
        Decision.when(
                        figure.disclosure() == Disclosure.SEALED,
                        "PRF-03-A",
                        "This figure is not sealed: nobody needs to release it.",
                        "the metric's disclosure class")
                .and(() -> Decision.when(
                        figure.state() == Figure.State.LIVE,
                        "PRF-03-B",
                        "There is nothing to release.",
                        "the metric's records"))
                .orThrow();
        Metric metric = figures.settings(actor, partnership).metric(metricCode);
        UUID realm = reader.realm(metric, partnership);
        UUID id = releases.add(figure, realm, reason, actor);
        timeline.record(new Happening(
                realm,
                id,
                actor.accountId(),
                actor.seat(realm).organisationId(),
                actor.now(),
                "figure_released",
                Map.of("metric", metricCode, "period", period.toString(), "reason", reason)));
    }
}
