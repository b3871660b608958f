package uk.saferhub.reports.prose;

import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;

/** Where tokens get their figures and tables from. Answers null for a code that it does not know. */
public interface Resolver {

    @Nullable
    PaperFigure figure(String code);

    @Nullable
    Table table(String code);

    /** A fact about the paper itself: {@code period.label}, {@code committee.name}. */
    @Nullable
    String words(String code);
}
