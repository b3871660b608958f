package uk.saferhub.reports.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.partnership.BlockChart;

/** What a paper is made of, from top to bottom. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Bullets,
                Block.Quotation,
                Block.Implications,
                Block.Abbreviations,
                Block.Chart,
                Table {

    /** Seen in the exempt rendering only. Every kind of block answers for itself: a new one cannot be forgotten. */
    boolean exempt();

    /**
     * @param level 1 or 2
     * @param number printed before it when the house numbers its sections; null otherwise
     */
    record Heading(int level, @Nullable String number, String text, boolean exempt) implements Block {

        public Heading(int level, String text) {
            this(level, null, text, false);
        }

        public Heading saying(String other) {
            return new Heading(level, number, other, false);
        }
    }

    /**
     * @param key names the paragraph through all its versions; not printed
     * @param level 1 for "5", 2 for "5.1"; 0 for one that carries no number
     * @param number given by {@link Numbering}; null for level 0
     */
    record Paragraph(String key, int level, @Nullable String number, List<Inline> words, boolean exempt)
            implements Block {

        public Paragraph(String key, int level, List<Inline> words, boolean exempt) {
            this(key, level, null, words, exempt);
        }

        public Paragraph saying(String text) {
            return new Paragraph(key, level, number, Inline.words(text), false);
        }
    }

    /** Points that belong to the paragraph before them. */
    record Bullets(List<List<Inline>> points, boolean exempt) implements Block {}

    /** Somebody's words, and whose. */
    record Quotation(List<Inline> words, String by, boolean exempt) implements Block {}

    /** The heads that a committee wants answered, each with the answer or null, and who gave it. */
    record Implications(List<Answer> answers, boolean exempt) implements Block {
        /** @param words of the answer, figures among them; null while nobody has answered */
        public record Answer(
                String head,
                @Nullable List<Inline> words,
                @Nullable String answeredBy) {

            /** The answer as printed, or null. */
            public @Nullable String text() {
                return words == null ? null : Inline.text(words);
            }
        }
    }

    /** How groups report to each other, drawn; the list of points after it says the same in words. */
    record Chart(String caption, BlockChart drawing, boolean exempt) implements Block {}

    /**
     * The list at the end, printed from what the rendering in hand uses: so nothing that only exempt text says stands in the
     * public one, wherever the list is.
     */
    record Abbreviations(Map<String, String> listed) implements Block {

        @Override
        public boolean exempt() {
            return false;
        }
    }
}
