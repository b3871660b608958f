package uk.saferhub.reports;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
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

    /** As the records are now; each metric is computed once. */
    FigureLookup live(Actor actor, String partnership, Period period) {
        Map<String, PaperFigure> computed = new TreeMap<>();
        return metric -> computed.computeIfAbsent(metric, code -> {
            try {
                return quoted(figures.getObject().compute(actor, code, partnership, period));
            } catch (NotFound unknown) {
                return null;
            }
        });
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
                figure.value(),
                figure.text(),
                figure.unit(),
                figure.period().from(),
                figure.period().to(),
                Disclosure.valueOf(figure.disclosure().name()),
                figure.small(),
                PaperFigure.State.valueOf(figure.state().name()),
                figure.reason());
    }
}
