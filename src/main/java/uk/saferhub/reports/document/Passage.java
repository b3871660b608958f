package uk.saferhub.reports.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text with its place, as the linter and disclosure control read it.
 *
 * @param section the headings above it, joined; the context that a reader has in mind
 * @param place how one would find it: "paragraph 8.4"
 * @param exempt read in the exempt rendering only
 * @param last nothing hangs on it: no bullets or table follow, so a colon at its end is a fault
 * @param prose a paragraph or a point, not a cell or a heading
 */
public record Passage(
        int section, String heading, String place, List<Inline> words, boolean exempt, boolean last, boolean prose) {

    public String text() {
        return Inline.text(words);
    }

    /** Every run of text in a paper, in reading order, appendices last. */
    public static List<Passage> of(Paper paper) {
        Collector all = new Collector();
        all.blocks(paper.blocks(), "", false);
        for (Appendix appendix : paper.appendices()) {
            all.heading(appendix.title(), 1);
            all.blocks(appendix.blocks(), appendix.name() + ", ", appendix.exempt());
        }
        return all.passages;
    }

    private static final class Collector {
        private final List<Passage> passages = new ArrayList<>();
        private int section;
        private String heading = "";
        private String upper = "";

        void heading(String text, int level) {
            section++;
            upper = level == 1 ? text : upper;
            heading = level == 1 ? text : upper + " / " + text;
        }

        void blocks(List<Block> blocks, String where, boolean exempt) {
            String place = "the start";
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                boolean hanging = i + 1 < blocks.size()
                        && (blocks.get(i + 1) instanceof Block.Bullets
                                || blocks.get(i + 1) instanceof Table
                                || blocks.get(i + 1) instanceof Block.Implications
                                || blocks.get(i + 1) instanceof Block.Quotation);
                if (block instanceof Block.Paragraph p) {
                    place = p.number() == null
                            ? "unnumbered paragraph under “" + heading + "”"
                            : "paragraph " + p.number();
                }
                one(block, where + place, exempt || block.exempt(), !hanging);
            }
        }

        private void one(Block block, String place, boolean exempt, boolean last) {
            switch (block) {
                case Block.Heading h -> {
                    heading(h.text(), h.level());
                    add("heading “" + h.text() + "”", Inline.words(h.text()), exempt, false, false);
                }
                case Block.Paragraph p -> add(place, p.words(), exempt, last, true);
                case Block.Bullets b -> {
                    for (int i = 0; i < b.points().size(); i++) {
                        add(place + ", point " + (i + 1), b.points().get(i), exempt, false, true);
                    }
                }
                case Block.Quotation q -> add(place + ", quotation", q.words(), exempt, true, true);
                case Table t -> table(t, exempt);
                case Block.Implications i ->
                    i.answers()
                            .forEach(answer ->
                                    add("implications: " + answer.head(), headed(answer), exempt, false, false));
                case Block.Abbreviations a -> {}
                // The list after it says the same.
                case Block.Chart c -> {}
            }
        }

        private static List<Inline> headed(Block.Implications.Answer answer) {
            List<Inline> words = new ArrayList<>(Inline.words(answer.head() + ": "));
            words.addAll(answer.words() == null ? List.of() : answer.words());
            return words;
        }

        private void table(Table table, boolean exempt) {
            String place = "table “" + table.caption() + "”";
            add(place, Inline.words(table.caption() + ": " + String.join(", ", table.columns())), exempt, false, false);
            for (List<Cell> row : table.rows()) {
                add(
                        place,
                        Inline.words(
                                String.join(" | ", row.stream().map(Cell::text).toList())),
                        exempt,
                        false,
                        false);
            }
        }

        private void add(String place, List<Inline> words, boolean exempt, boolean last, boolean prose) {
            passages.add(new Passage(section, heading, place, words, exempt, last, prose));
        }
    }
}
