package uk.saferhub.reports.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;

/** A paper as accessible HTML that is also well-formed XML, so that the PDF is made of the very same. */
public final class HtmlPaper {

    private final Paper paper;
    private final boolean links;
    private final boolean drawings;
    private final StringBuilder html = new StringBuilder();
    private int figures;

    private HtmlPaper(Paper paper, boolean links, boolean drawings) {
        this.paper = paper;
        this.links = links;
        this.drawings = drawings;
    }

    /** For a page of the program: figures open to their records. */
    public static String fragment(Paper paper) {
        return new HtmlPaper(paper, true, true).article();
    }

    /** A whole document that needs nothing else and leads nowhere. */
    public static String standalone(Paper paper) {
        return HtmlShell.around(paper, new HtmlPaper(paper, false, true).article());
    }

    /** The same with pictures for drawings, from which the PDF is made. */
    static String forPrint(Paper paper) {
        return HtmlShell.around(paper, new HtmlPaper(paper, false, false).article());
    }

    private String article() {
        html.append("<article class=\"paper\" lang=\"en-GB\">\n");
        if (!Lines.marking(paper).isEmpty()) {
            element("p", "paper__marking", Lines.marking(paper));
        }
        element("h1", "paper__subject", paper.head().subject());
        lines("paper__head", Lines.head(paper.head()));
        paper.blocks().forEach(this::block);
        paper.appendices().forEach(this::appendix);
        html.append("<footer>");
        lines("paper__foot", Lines.foot(paper.head()));
        return html.append("</footer>\n</article>\n").toString();
    }

    private void appendix(Appendix appendix) {
        element("h2", "paper__appendix", Lines.title(appendix));
        appendix.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h ->
                element("h" + (h.level() + 1), "paper__heading", (Lines.number(h.number()) + " " + h.text()).strip());
            case Block.Paragraph p -> paragraph(p);
            case Block.Bullets b -> bullets(b);
            case Block.Quotation q -> {
                html.append("<blockquote><p>");
                inline(q.words());
                html.append("</p><p class=\"paper__by\">")
                        .append(Escape.xml(q.by()))
                        .append("</p></blockquote>\n");
            }
            case Table t -> HtmlTable.of(t, html, this::cell);
            case Block.Implications i -> implications(i);
            case Block.Abbreviations a -> abbreviations(a.listed());
            case Block.Chart c -> HtmlChart.of(c, drawings, html);
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        String id =
                paragraph.number() == null ? "" : " id=\"p" + paragraph.number().replace('.', '-') + "\"";
        html.append("<p class=\"paper__paragraph\"").append(id).append('>');
        if (paragraph.number() != null) {
            html.append("<span class=\"paper__number\">")
                    .append(Lines.number(paragraph.number()))
                    .append("</span> ");
        }
        inline(paragraph.words());
        html.append("</p>\n");
    }

    private void bullets(Block.Bullets bullets) {
        html.append("<ul class=\"paper__bullets\">");
        for (List<Inline> point : bullets.points()) {
            html.append("<li>");
            inline(point);
            html.append("</li>");
        }
        html.append("</ul>\n");
    }

    private void implications(Block.Implications implications) {
        html.append("<dl class=\"paper__implications\">");
        for (Block.Implications.Answer answer : implications.answers()) {
            html.append("<div><dt>").append(Escape.xml(answer.head())).append("</dt><dd>");
            inline(Lines.answer(answer));
            html.append("</dd></div>");
        }
        html.append("</dl>\n");
    }

    private void abbreviations(Map<String, String> listed) {
        lines(
                "paper__abbreviations",
                listed.entrySet().stream()
                        .map(e -> new Lines.Line(e.getKey(), e.getValue()))
                        .toList());
    }

    private void lines(String style, List<Lines.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.append("<dl class=\"").append(style).append("\">");
        for (Lines.Line line : lines) {
            html.append("<div><dt>").append(Escape.xml(line.label())).append("</dt><dd>");
            html.append(Escape.xml(line.text())).append("</dd></div>");
        }
        html.append("</dl>\n");
    }

    private void inline(List<Inline> pieces) {
        for (Inline piece : pieces) {
            print(piece instanceof Inline.Quoted quoted ? quoted.figure() : null, piece.text());
        }
    }

    private void cell(Cell cell) {
        print(cell.figure(), cell.text());
    }

    private void print(@Nullable PaperFigure figure, String text) {
        if (links && figure != null && figure.address() != null) {
            open(figure, figure.address(), text);
        } else {
            html.append(Escape.xml(text));
        }
    }

    /** Value in the line; what it counts and that it opens, for the mouse, the keyboard and the ear alike. */
    private void open(PaperFigure figure, String address, String text) {
        String note = "figure-" + ++figures;
        String state = figure.state().name().toLowerCase(java.util.Locale.UK);
        html.append("<span class=\"figure figure--").append(state).append("\"><a href=\"");
        html.append(Escape.xml(address))
                .append("\" aria-describedby=\"")
                .append(note)
                .append("\">");
        html.append(Escape.xml(text)).append("</a>");
        html.append("<span class=\"figure__note\" role=\"tooltip\" id=\"")
                .append(note)
                .append("\">");
        html.append(Escape.xml(figure.caption() + " (" + state + "). Opens its records."))
                .append("</span></span>");
    }

    private void element(String name, String style, String text) {
        html.append('<')
                .append(name)
                .append(" class=\"")
                .append(style)
                .append("\">")
                .append(Escape.xml(text));
        html.append("</").append(name).append(">\n");
    }
}
