package uk.saferhub.reports.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a line: words, or a figure that stands among them. */
public sealed interface Inline {

    /** What is printed. */
    String text();

    /** Words as they were typed. */
    record Words(String text) implements Inline {}

    /**
     * A figure, printed in digits or in words.
     *
     * @param nouns what follows it, after one and after any other number; null when nothing does
     */
    record Quoted(
            PaperFigure figure,
            NumberStyle style,
            HouseStyle house,
            @Nullable Nouns nouns) implements Inline {
        @Override
        public String text() {
            String printed = figure.printed(style, house);
            return nouns == null ? printed : printed + " " + (figure.one() ? nouns.one() : nouns.many());
        }

        /** The same place in the text with another figure in it. */
        public Quoted with(PaperFigure other) {
            return new Quoted(other, style, house, nouns);
        }
    }

    /** "notice" and "notices". */
    record Nouns(String one, String many) {}

    static List<Inline> words(String text) {
        return List.of(new Words(text));
    }

    static String text(List<? extends Inline> pieces) {
        return pieces.stream().map(Inline::text).collect(Collectors.joining());
    }
}
