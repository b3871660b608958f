package uk.saferhub.reports.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.NumberStyle;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;

/**
 * The text of one numbered paragraph, as a template or an author writes it.
 *
 * <p>A blank line ends a block. Lines that begin with "- " are points, with "> " a quotation (its last line
 * "> -- whose"), a table token stands on a line of its own. Only the first paragraph carries a number.
 */
public final class TemplateText {

    private final String key;
    private final int level;
    private final boolean exempt;
    private final Resolver resolver;
    private final HouseStyle house;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TemplateFault> faults = new ArrayList<>();

    private TemplateText(String key, int level, boolean exempt, Resolver resolver, HouseStyle house) {
        this.key = key;
        this.level = level;
        this.exempt = exempt;
        this.resolver = resolver;
        this.house = house;
    }

    /**
     * @throws TemplateRefused naming every line with a token that is unknown or not closed
     */
    public static List<Block> parse(
            String key, int level, boolean exempt, String text, Resolver resolver, HouseStyle house) {
        TemplateText parsing = new TemplateText(key, level, exempt, resolver, house);
        parsing.read(text);
        if (!parsing.faults.isEmpty()) {
            throw new TemplateRefused(parsing.faults);
        }
        return parsing.blocks;
    }

    /**
     * A text that is printed as one line whatever it holds, such as an answer.
     *
     * @throws TemplateRefused as {@link #parse}
     */
    public static List<Inline> line(String key, String text, Resolver resolver, HouseStyle house) {
        TemplateText parsing = new TemplateText(key, 0, false, resolver, house);
        List<Inline> words = parsing.words(text.strip(), 1);
        if (!parsing.faults.isEmpty()) {
            throw new TemplateRefused(parsing.faults);
        }
        return words;
    }

    private void read(String text) {
        List<String> lines = text.lines().toList();
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean over = i == lines.size() || lines.get(i).isBlank();
            boolean kindChanges = !over && i > start && point(lines.get(i)) && !point(lines.get(start));
            if (over || kindChanges) {
                block(lines.subList(start, i), start + 1);
                start = over ? i + 1 : i;
            }
        }
    }

    private static boolean point(String line) {
        return line.strip().startsWith("- ");
    }

    private void block(List<String> lines, int line) {
        if (lines.isEmpty()) {
            return;
        }
        String first = lines.getFirst().strip();
        Matcher mark = Token.MARK.matcher(first);
        if (lines.size() == 1 && mark.matches() && mark.group(1) != null) {
            table(mark.group(2), line);
        } else if (first.startsWith("- ")) {
            blocks.add(new Block.Bullets(points(lines, line), exempt));
        } else if (first.startsWith("> ")) {
            quotation(lines, line);
        } else {
            int mine = blocks.stream().anyMatch(Block.Paragraph.class::isInstance) ? 0 : level;
            blocks.add(new Block.Paragraph(key, mine, words(String.join("\n", lines), line), exempt));
        }
    }

    private List<List<Inline>> points(List<String> lines, int line) {
        List<List<Inline>> points = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || point(lines.get(i))) {
                String point =
                        String.join("\n", lines.subList(start, i)).strip().substring(2);
                points.add(words(point, line + start));
                start = i;
            }
        }
        return points;
    }

    private void quotation(List<String> lines, int line) {
        List<String> said =
                lines.stream().map(l -> l.strip().replaceFirst("^>\\s?", "")).toList();
        boolean signed = said.getLast().startsWith("-- ");
        String by = signed ? said.getLast().substring(3) : "";
        List<String> words = signed ? said.subList(0, said.size() - 1) : said;
        blocks.add(new Block.Quotation(words(String.join("\n", words), line), by, exempt));
    }

    private void table(String code, int line) {
        Table table = resolver.table(code);
        if (table == null) {
            faults.add(new TemplateFault(line, "There is no table called “" + code + "”."));
        } else {
            blocks.add(exempt ? table.madeExempt() : table);
        }
    }

    private List<Inline> words(String text, int firstLine) {
        List<Inline> pieces = new ArrayList<>();
        int line = firstLine;
        for (String typed : text.split("\n", -1)) {
            if (line > firstLine) {
                pieces.add(new Inline.Words(" "));
            }
            line(typed.strip(), line, pieces);
            line++;
        }
        return joined(pieces);
    }

    private void line(String typed, int line, List<Inline> pieces) {
        if (Token.brokenMarkIn(typed)) {
            faults.add(
                    new TemplateFault(line, "A figure's mark is not closed, or holds a character that no code has."));
        }
        Matcher marks = Token.MARK.matcher(typed);
        int end = 0;
        while (marks.find()) {
            pieces.add(new Inline.Words(typed.substring(end, marks.start())));
            figure(Token.of(marks, line), pieces);
            end = marks.end();
        }
        pieces.add(new Inline.Words(typed.substring(end)));
    }

    private void figure(Token token, List<Inline> pieces) {
        String said = token.table() ? null : resolver.words(token.code());
        PaperFigure figure = token.table() || said != null ? null : resolver.figure(token.code());
        boolean opens = Inline.text(pieces).matches("(?s)|.*[.!?]\\s+");
        if (said != null) {
            pieces.add(new Inline.Words(opens ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : said));
        } else if (token.table()) {
            faults.add(new TemplateFault(token.line(), "A table stands on a line of its own, not among words."));
        } else if (figure == null) {
            faults.add(new TemplateFault(token.line(), "There is no figure called “" + token.code() + "”."));
        } else {
            boolean words = token.style() == NumberStyle.HOUSE || token.style() == NumberStyle.WORDS;
            NumberStyle style = opens && words ? NumberStyle.CAPITAL : token.style();
            pieces.add(new Inline.Quoted(figure, style, house, token.nouns()));
        }
    }

    /** Neighbouring words become one piece: sentences are found in whole runs. */
    private static List<Inline> joined(List<Inline> pieces) {
        List<Inline> joined = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Words words) {
                run.append(words.text());
            } else {
                flush(run, joined);
                joined.add(piece);
            }
        }
        flush(run, joined);
        return joined;
    }

    private static void flush(StringBuilder run, List<Inline> joined) {
        if (!run.isEmpty()) {
            joined.add(new Inline.Words(run.toString()));
            run.setLength(0);
        }
    }
}
