package uk.saferhub.reports.composing;

import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;
import uk.saferhub.reports.prose.Resolver;

/** Resolves the tokens of an occasion's paper. */
record PaperResolver(Occasion occasion, FigureLookup figures) implements Resolver {

    @Override
    public @Nullable PaperFigure figure(String code) {
        return figures.of(code);
    }

    @Override
    public @Nullable Table table(String code) {
        return TemplateTables.named(code, occasion, figures);
    }

    @Override
    public @Nullable String words(String code) {
        return switch (code) {
            case "period.since" -> occasion.since();
            case "period.label" -> occasion.label();
            case "partnership.name" -> occasion.partnership();
            case "committee.name" -> occasion.committee();
            case "report.ordinal" -> occasion.ordinalInWords();
            default -> null;
        };
    }
}
