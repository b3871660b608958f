package uk.saferhub.reports.document;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a line: words, or a figure that stands among them. */
public sealed interface Inline {

    /** What is printed. */
    String text();

    /** Words as they were typed. */
    record Words(String text) implements Inline {}

    /** A figure, printed in digits or in words. */
    record Quoted(PaperFigure figure, NumberStyle style, HouseStyle house) implements Inline {
        @Override
        public String text() {
            return figure.printed(style, house);
        }
    }

    static List<Inline> words(String text) {
        return List.of(new Words(text));
    }

    static String text(List<? extends Inline> pieces) {
        return pieces.stream().map(Inline::text).collect(Collectors.joining());
    }
}
