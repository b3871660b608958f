package uk.saferhub.reports.composing;

import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.PaperFigure;

/** Gives the figure of a metric for the occasion in hand, live or frozen; null where the partnership has no such metric. */
@FunctionalInterface
public interface FigureLookup {

    @Nullable
    PaperFigure of(String metric);
}
