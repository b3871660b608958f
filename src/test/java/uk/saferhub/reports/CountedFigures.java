package uk.saferhub.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.Figures;
import uk.saferhub.figures.SeriesNote;
import uk.saferhub.kernel.Period;
import uk.saferhub.kernel.Reference;

/** Figures that a test sets: how they are computed is another module's test. */
@TestComponent
@Primary
class CountedFigures implements Figures {

    private final Map<String, Figure> live = new HashMap<>();
    private final Map<String, Figure> kept = new HashMap<>();

    void count(String metric, long value, Disclosure disclosure) {
        live.put(metric, figure(null, metric, value, disclosure, Figure.State.LIVE));
    }

    private static Figure figure(
            String reference, String metric, long value, Disclosure disclosure, Figure.State state) {
        boolean small = value < disclosure.threshold();
        return new Figure(
                reference,
                metric,
                1,
                metric,
                "p",
                Period.parse("2019-04-01/2019-10-31"),
                "notices",
                BigDecimal.valueOf(value),
                null,
                Rounding.NONE,
                disclosure,
                state,
                small,
                null,
                null,
                (int) value,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Override
    public List<SeriesNote> breaks(Actor actor, String metric, String partnership, Period period) {
        return List.of();
    }

    @Override
    public Figure compute(Actor actor, String metric, String partnership, Period period) {
        return live.computeIfAbsent(metric, code -> figure(null, code, 7, Disclosure.COUNCIL_ACT, Figure.State.LIVE));
    }

    @Override
    public Figure computeAsKnown(Actor actor, String metric, String partnership, Period period, Instant known) {
        return compute(actor, metric, partnership, period);
    }

    @Override
    public Figure freeze(Actor actor, String metric, String partnership, Period period) {
        Figure now = compute(actor, metric, partnership, period);
        String reference = Reference.next("F");
        kept.put(reference, figure(reference, metric, now.value().longValue(), now.disclosure(), Figure.State.FROZEN));
        return kept.get(reference);
    }

    @Override
    public Figure frozen(Actor actor, String reference) {
        if (!kept.containsKey(reference)) throw new NotFound();
        return kept.get(reference);
    }

    @Override
    public List<Figure> all(Actor actor, String partnership, Period period) {
        return List.copyOf(live.values());
    }
}
