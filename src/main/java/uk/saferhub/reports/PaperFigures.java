package uk.saferhub.reports;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Settings;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.Figures;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.composing.FigureLookup;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.PaperFigure;

/** Figures as papers quote them: live while drafting, by their references once an approval has frozen them. */
@Component
class PaperFigures {

    private final ObjectProvider<Figures> figures;

    PaperFigures(ObjectProvider<Figures> figures) {
        this.figures = figures;
    }

    /** As the records are now; each metric is computed once, and one that the settings do not have is unknown. */
    FigureLookup live(Actor actor, Settings settings, Period period) {
        Map<String, Metric> known =
                settings.metrics().stream().collect(Collectors.toMap(Metric::code, Function.identity()));
        Map<String, PaperFigure> computed = new TreeMap<>();
        return code -> known.containsKey(code)
                ? computed.computeIfAbsent(code, it -> live(actor, settings.partnershipCode(), known.get(it), period))
                : null;
    }

    private PaperFigure live(Actor actor, String partnership, Metric metric, Period period) {
        try {
            return quoted(figures.getObject().compute(actor, metric.code(), partnership, period));
        } catch (NotFound notHere) {
            return new PaperFigure(
                    metric.code(),
                    null,
                    metric.label(),
                    null,
                    null,
                    metric.unit(),
                    period.from(),
                    period.to(),
                    Disclosure.valueOf(metric.disclosure().name()),
                    false,
                    PaperFigure.State.NO_DATA,
                    "Its records are not kept here.");
        }
    }

    /** As they were frozen; a metric that was not is as if unknown. */
    FigureLookup frozen(Actor actor, Map<String, String> references) {
        Map<String, PaperFigure> opened = new TreeMap<>();
        return metric -> references.containsKey(metric)
                ? opened.computeIfAbsent(
                        metric, code -> quoted(figures.getObject().frozen(actor, references.get(code))))
                : null;
    }

    /** Freezes and gives the reference, or null where there is nothing to freeze. */
    @Nullable
    String freeze(Actor actor, String metric, String partnership, Period period) {
        return figures.getObject().freeze(actor, metric, partnership, period).reference();
    }

    static PaperFigure quoted(Figure figure) {
        return new PaperFigure(
                figure.metric(),
                figure.address(),
                figure.label() + ", " + figure.period().inWords(),
                number(figure),
                figure.text(),
                figure.unit(),
                figure.period().from(),
                figure.period().to(),
                Disclosure.valueOf(figure.disclosure().name()),
                figure.small(),
                PaperFigure.State.valueOf(figure.state().name()),
                figure.reason());
    }

    /** A metric that prints a column of its one record may print a number: "2" sections is two. */
    private static @Nullable BigDecimal number(Figure figure) {
        String text = figure.text();
        return figure.value() == null && text != null && text.matches("\\d{1,9}")
                ? new BigDecimal(text)
                : figure.value();
    }
}
