package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Priority;
import uk.saferhub.configuration.Settings;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.Figures;
import uk.saferhub.kernel.Period;
import uk.saferhub.performance.Aim.Span;

/** Measures what targets ask for, to the end of the last whole quarter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Measuring {

    /** What is counted one by one, of which chance makes more or fewer. */
    private static final Set<Metric.Measure> COUNTS =
            Set.of(Metric.Measure.COUNT, Metric.Measure.DISTINCT, Metric.Measure.STOCK);

    private final Aims aims;
    private final Figures figures;
    private final Configuration configuration;

    Measuring(Aims aims, Figures figures, Configuration configuration) {
        this.aims = aims;
        this.figures = figures;
        this.configuration = configuration;
    }

    /** The last day of the last whole quarter before that day (Europe/London). */
    static LocalDate quarterEndBefore(LocalDate day) {
        return Period.quarterOf(day).from().minusDays(1);
    }

    /**
     * A line for each target that held on that day and whose measure the partnership still has.
     *
     * @param last the last day that is measured, the end of a quarter
     * @throws NotFound for whoever reads no figures there: these are live
     */
    List<Line> lines(Actor actor, String partnership, UUID realmId, LocalDate last) {
        if (!actor.may(Permission.READ_FIGURE, realmId)) throw new NotFound();
        Settings settings = configuration.of(partnership, actor.today());
        return aims.on(actor, realmId, last).stream()
                .filter(aim -> settings.metrics().stream()
                        .anyMatch(metric -> metric.code().equals(aim.metric())))
                .map(aim -> line(actor, settings, aim, last))
                .toList();
    }

    /** The scorecard that is asked for. */
    Scorecard card(Actor actor, Asked asked) {
        List<Line> lines = lines(actor, asked.seat().partnership(), asked.seat().realmId(), asked.last()).stream()
                .filter(line -> line.aim().span() == asked.span())
                .toList();
        return new Scorecard(asked.seat().partnership(), asked.span(), asked.last(), lines);
    }

    private Line line(Actor actor, Settings settings, Aim aim, LocalDate last) {
        Period now = aim.span().endingOn(last);
        Period before = aim.span().endingOn(now.from().minusDays(1));
        return new Line(
                aim,
                title(settings, aim.priority()),
                measured(actor, settings, aim.metric(), aim.span(), now),
                measured(actor, settings, aim.metric(), aim.span(), before),
                measured(actor, settings, aim.metric(), aim.span(), now.lastYear()),
                COUNTS.contains(settings.metric(aim.metric()).measure()),
                figures.breaks(
                        actor,
                        aim.metric(),
                        settings.partnershipCode(),
                        new Period(now.lastYear().from(), now.to())),
                "");
    }

    /**
     * The year less three quarters that may be printed is the fourth, so a year is held back with the smallest of its quarters:
     * only a metric with a threshold has any. Whoever computes a year's figure for a scorecard asks here.
     */
    Figure measured(Actor actor, Settings settings, String metric, Span span, Period period) {
        String partnership = settings.partnershipCode();
        Figure figure = figures.compute(actor, metric, partnership, period);
        boolean open = settings.metric(metric).disclosure().threshold() == 0;
        if (open || span != Span.YEAR || figure.small()) return figure;
        boolean told = Span.quartersIn(period).stream()
                .map(quarter -> figures.compute(actor, metric, partnership, quarter))
                .noneMatch(Figure::small);
        return told ? figure : figure.withheld();
    }

    /** What the pack calls the priority; its code where the pack no longer has it. */
    private static String title(Settings settings, String code) {
        return settings.strategies().stream()
                .flatMap(strategy -> settings.priorities(strategy.code()).stream())
                .filter(priority -> priority.code().equals(code))
                .map(Priority::title)
                .findFirst()
                .orElse(code);
    }
}
