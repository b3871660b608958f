package uk.saferhub.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.figures.disclosure.Differencing;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Words;

/**
 * Figures as they were known when a day ended, beside what they are now (AUD-03): by the meaning that the metric has today. Of people,
 * two numbers that differ by a few records would tell of these, so the older one is held back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AsKnown {

    /** @param then as known at the end of the day */
    public record Pair(Figure then, Figure now) {

        /** Whether both were told and differ. */
        public boolean differs() {
            return then.printable().isPresent()
                    && now.printable().isPresent()
                    && !then.printable().equals(now.printable());
        }
    }

    /** @param came records that are in it now and were not then @param went those that were, and are not now */
    record Changed(Pair pair, List<UUID> came, List<UUID> went) {}

    private final ComputedFigures figures;
    private final Computation computation;

    AsKnown(ComputedFigures figures, Computation computation) {
        this.figures = figures;
        this.computation = computation;
    }

    /**
     * Every metric of the partnership, in the pack's order.
     *
     * @param day Europe/London
     * @throws uk.saferhub.access.NotFound where the actor has no seat in the partnership
     */
    public List<Pair> all(Actor actor, String partnership, Period period, LocalDate day) {
        return figures.settings(actor, partnership).metrics().stream()
                .map(metric -> changed(actor, metric, partnership, period, day).pair())
                .toList();
    }

    Changed one(Actor actor, String metric, String partnership, Period period, LocalDate day) {
        return changed(actor, figures.settings(actor, partnership).metric(metric), partnership, period, day);
    }

    private Changed changed(Actor actor, Metric metric, String partnership, Period period, LocalDate day) {
        var then = computation.of(metric, partnership, period, actor.now(), endOf(day));
        var now = computation.of(metric, partnership, period, actor.now(), null);
        var before = new HashSet<>(then.records());
        var after = new HashSet<>(now.records());
        boolean tells = metric.disclosure() == Disclosure.PERSON
                && Differencing.isolates(after, before, metric.disclosure().threshold());
        boolean told = then.figure().state() == Figure.State.LIVE && !tells;
        var came = told ? new ArrayList<>(after) : new ArrayList<UUID>();
        came.removeAll(before);
        var went = told ? new ArrayList<>(before) : new ArrayList<UUID>();
        went.removeAll(after);
        Figure older =
                tells ? then.figure().withheld().noting(Words.of(AsKnown.class).text("known.differs")) : then.figure();
        return new Changed(new Pair(older, now.figure()), came, went);
    }

    /** The last moment of a day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Actor.LONDON).toInstant().minusNanos(1000);
    }
}
