package uk.saferhub.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.document.Table;

/**
 * The paper that the public may read, made out of the whole one (RPT-07).
 *
 * <p>What is left out is left out of the records themselves, so that no format can carry it. Paragraphs keep the
 * numbers that they have in the exempt rendering: a minute that cites 8.5 means the same one for everybody.
 *
 * @param held what was left out and why, for authors only
 */
public record PublicRendering(Paper paper, List<Held> held) {

    static final String NOT_FOR_PUBLICATION = "This paragraph is not for publication.";
    static final String SENTENCE_HELD = "[A sentence is held back from the public report.]";

    /**
     * @param whole numbered
     * @param groups about whom nothing may be said that is true of all of them
     */
    public static PublicRendering of(Paper whole, List<SealedGroup> groups, List<Release> releases) {
        Making making = new Making(whole, groups, releases);
        List<Block> blocks = making.blocks(whole.blocks());
        List<Appendix> appendices =
                whole.appendices().stream().map(making::appendix).toList();
        Paper made = new Paper(whole.head(), whole.house(), blocks, appendices);
        return new PublicRendering(withOwnAbbreviations(made), making.held());
    }

    /** An abbreviation that only exempt text used would tell what that text was about. */
    private static Paper withOwnAbbreviations(Paper paper) {
        List<Passage> passages = Passage.of(paper);
        List<Block> blocks = paper.blocks().stream()
                .map(block ->
                        block instanceof Block.Abbreviations a ? new Glossary(a.listed()).usedIn(passages) : block)
                .toList();
        return new Paper(paper.head(), paper.house(), blocks, paper.appendices());
    }

    private static final class Making {
        private final SealedText text;
        private @Nullable String place;

        Making(Paper whole, List<SealedGroup> groups, List<Release> releases) {
            this.text = new SealedText(SealedSections.of(whole, groups), releases);
        }

        List<Held> held() {
            return text.held();
        }

        Appendix appendix(Appendix appendix) {
            text.nextSection();
            place = appendix.name();
            String title = appendix.exempt() ? "not for publication" : appendix.title();
            List<Block> kept = appendix.exempt() ? List.of() : blocks(appendix.blocks());
            text.skip(appendix.exempt() ? appendix.blocks() : List.of());
            return new Appendix(appendix.label(), title, appendix.exempt(), kept);
        }

        List<Block> blocks(List<Block> blocks) {
            List<Block> kept = new ArrayList<>();
            for (Block block : blocks) {
                Block one = one(block);
                if (one != null) {
                    kept.add(one);
                }
            }
            return kept;
        }

        private @Nullable Block one(Block block) {
            return switch (block) {
                // These two leave their place, so that numbers and sections stay the same for everybody.
                case Block.Heading h -> heading(h);
                case Block.Paragraph p -> paragraph(p);
                case Block held when held.exempt() -> null;
                case Block.Bullets b ->
                    new Block.Bullets(
                            b.points().stream()
                                    .map(w -> text.cleared(w, where()))
                                    .toList(),
                            false);
                case Block.Quotation q ->
                    new Block.Quotation(text.cleared(q.words(), where()), text.cleared(q.by(), where()), false);
                case Table t -> text.cleared(t, where());
                case Block.Implications i ->
                    new Block.Implications(
                            i.answers().stream().map(this::answer).toList(), false);
                case Block.Abbreviations a -> a;
                case Block.Chart c -> c;
            };
        }

        private Block heading(Block.Heading heading) {
            text.nextSection();
            place = "heading “" + heading.text() + "”";
            return heading.saying(heading.exempt() ? "Not for publication" : text.cleared(heading.text(), where()));
        }

        private Block paragraph(Block.Paragraph paragraph) {
            place = paragraph.number() == null ? where() : "paragraph " + paragraph.number();
            if (paragraph.exempt()) {
                return paragraph.saying(NOT_FOR_PUBLICATION);
            }
            return new Block.Paragraph(
                    paragraph.key(),
                    paragraph.level(),
                    paragraph.number(),
                    text.cleared(paragraph.words(), where()),
                    false);
        }

        private Block.Implications.Answer answer(Block.Implications.Answer answer) {
            List<Inline> cleared =
                    answer.words() == null ? null : text.cleared(answer.words(), "implications: " + answer.head());
            return new Block.Implications.Answer(answer.head(), cleared, answer.answeredBy());
        }

        private String where() {
            return place == null ? "the start" : place;
        }
    }
}
