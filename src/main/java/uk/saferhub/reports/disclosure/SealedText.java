package uk.saferhub.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;
import uk.saferhub.reports.prose.Sentences;

/** Clears one run of text after another for the public, keeping count of the section that it stands in. */
final class SealedText {

    private static final String RULE_ALL = "RPT-ALL";
    private static final String RULE_SMALL = "RPT-SMALL";

    private final SealedSections sealed;
    private final List<Release> releases;
    private final Statements statements = Statements.ofThisCountry();
    private final List<Held> held = new ArrayList<>();
    private int section;

    SealedText(SealedSections sealed, List<Release> releases) {
        this.sealed = sealed;
        this.releases = releases;
    }

    List<Held> held() {
        return held;
    }

    void nextSection() {
        section++;
    }

    void skip(List<Block> blocks) {
        section += (int) blocks.stream().filter(Block.Heading.class::isInstance).count();
    }

    String cleared(String heading, String place) {
        return Inline.text(cleared(Inline.words(heading), place));
    }

    List<Inline> cleared(List<Inline> words, String place) {
        List<Inline> cleared = new ArrayList<>();
        for (List<Inline> sentence : Sentences.of(words)) {
            if (holds(sentence, place)) {
                cleared.add(new Inline.Words(PublicRendering.SENTENCE_HELD + " "));
            } else {
                sentence.forEach(piece -> cleared.add(figureCleared(piece, place)));
            }
        }
        return cleared;
    }

    Table cleared(Table table, String place) {
        String mark = "{{table:" + table.code() + "}}";
        if (released(mark)) {
            return table;
        }
        if (sealed.contains(section) && table.rows().stream().anyMatch(row -> tells(table, row))) {
            held.add(new Held(place, mark, RULE_ALL, "A row says what the people of a sealed group are."));
            return Table.of(
                    table.code(), "A table is held back from the public report.", List.of(), List.of(), table.small());
        }
        Table suppressed = SuppressedTable.of(table);
        if (!suppressed.equals(table)) {
            held.add(new Held(
                    place,
                    mark,
                    RULE_SMALL,
                    "Cells below " + table.small().threshold() + ", and those that would give them away."));
        }
        return suppressed;
    }

    private boolean tells(Table table, List<Cell> row) {
        String said = table.caption() + ": "
                + String.join(" ", row.stream().map(Cell::text).toList());
        return table.small() == Disclosure.SEALED && statements.reason(said).isPresent();
    }

    private boolean holds(List<Inline> sentence, String place) {
        if (released(Inline.text(sentence))) {
            return false;
        }
        Optional<String> reason = sealed.contains(section)
                ? statements.reason(forReading(sentence))
                : sealed.figures() ? statements.reasonElsewhere(forReading(sentence)) : Optional.empty();
        reason.ifPresent(why -> held.add(new Held(place, Inline.text(sentence).strip(), RULE_ALL, why)));
        return reason.isPresent();
    }

    /** A small figure is held back by itself, so the sentence around it need not be. */
    private static String forReading(List<Inline> sentence) {
        StringBuilder read = new StringBuilder();
        for (Inline piece : sentence) {
            boolean small = piece instanceof Inline.Quoted q
                    && (q.figure().tooTelling() || q.figure().value() == null);
            read.append(small ? some((Inline.Quoted) piece) : piece.text());
        }
        return read.toString();
    }

    private Inline figureCleared(Inline piece, String place) {
        if (!(piece instanceof Inline.Quoted quoted) || !quoted.figure().tooTelling()) {
            return piece;
        }
        String mark = "{{" + quoted.figure().code() + "}}";
        if (released(mark)) {
            return piece;
        }
        String why = reason(quoted.figure());
        held.add(new Held(place, mark, RULE_SMALL, why));
        return quoted.with(quoted.figure().heldBack(why));
    }

    private static String some(Inline.Quoted quoted) {
        return quoted.nouns() == null ? "some" : "some " + quoted.nouns().many();
    }

    private static String reason(PaperFigure figure) {
        return figure.telling()
                ? "It tells too much of a small group."
                : "It is below " + figure.small().threshold() + ".";
    }

    private boolean released(String something) {
        return releases.stream().anyMatch(release -> release.covers(something));
    }
}
