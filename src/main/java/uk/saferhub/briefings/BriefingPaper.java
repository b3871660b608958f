package uk.saferhub.briefings;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.briefings.making.Line;
import uk.saferhub.briefings.making.Picture;
import uk.saferhub.files.Pdf;
import uk.saferhub.web.Dates;

/** Briefings on A4, each beginning on a page of its own. What residents said and what came of it is not printed. */
record BriefingPaper(List<Briefing> briefings, List<Content> contents) {

    /** How wide and how tall a drawing is on paper, in CSS pixels; its words are made larger, to be read there. */
    private static final double WIDTH = 560;

    private static final double HEIGHT = 470;

    /** In place of the shades of lines, which a printed page blurs; each as far from the next in grey. */
    private static final List<String> TINTS = List.of("#d0dbe5", "#a3b8cb", "#7696b1", "#45709a");

    private static final Pattern SIZE = Pattern.compile("width=\"(\\d+)\" height=\"(\\d+)\"");

    private static final String STYLE = """
            section { page-break-after: always; } section:last-child { page-break-after: auto; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 .8em 0; font-size: 9.5pt; -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: bold; margin: 0 0 .3em 0; } tr { page-break-inside: avoid; }
            th, td { text-align: left; padding: .18em .4em .18em 0; border: 0; border-bottom: 1px solid #b1b4b6; vertical-align: top; }
            .n { text-align: right; } .small { font-size: 9pt; } .map { page-break-inside: avoid; margin: 0 0 .6em 0; }
            body { font-size: 10pt; line-height: 1.3; } h1 { margin: 0 0 .3em 0; } h2 { margin: .8em 0 .3em 0; }
            """;

    static String mapTitle(Briefing briefing, Content content) {
        return "Published crime and antisocial behaviour in " + briefing.wardName() + ", " + content.months();
    }

    byte[] pdf(String printedBy, Instant at) {
        var body = new StringBuilder();
        for (int i = 0; i < briefings.size(); i++) {
            section(briefings.get(i), contents.get(i), i, body);
        }
        String title = briefings.size() == 1
                ? briefings.getFirst().wardName() + ": ward briefing"
                : "Ward briefings, " + contents.getFirst().months();
        String foot = "Printed by " + printedBy + ", " + Dates.moment(at);
        return Pdf.of(title, "OFFICIAL", foot, body.toString(), STYLE);
    }

    private static void section(Briefing briefing, Content content, int at, StringBuilder body) {
        body.append("<section>");
        tag(
                "p",
                "small",
                briefing.partnership() + ". Ward briefing " + briefing.reference() + ", ward " + briefing.wardCode(),
                body);
        tag("h1", "", briefing.wardName() + ", " + content.months(), body);
        crimes(content, body);
        tag("h2", "", "What the partnership recorded", body);
        if (!content.own().isEmpty()) {
            head("In " + content.months(), List.of("Record", "Number"), 1, body);
            content.own().forEach(own -> row(List.of(own.what(), own.told()), 1, body));
            body.append("</tbody></table>");
        }
        tag("p", "small", content.ownNote(), body);
        // Last, since a map seldom fits beneath the numbers, and would leave half a page empty above what follows.
        tag("h2", "", "Where", body);
        if (content.picture() == null) tag("p", "", "There is no map. " + content.noMap(), body);
        else map(briefing, content, content.picture(), at, body);
        tag("p", "small", "Source: " + content.source(), body);
        body.append("</section>");
    }

    private static void crimes(Content content, StringBuilder body) {
        tag("h2", "", "Published crime and antisocial behaviour", body);
        if (content.total() == null) {
            tag("p", "", content.noCrime(), body);
            return;
        }
        List<String> columns = List.of("Category", content.months(), content.before(), "Change", "Beyond chance?");
        head("By category, most first", columns.subList(0, content.columns()), 1, body);
        line(content.total(), content.columns(), body);
        content.crimes().forEach(line -> line(line, content.columns(), body));
        body.append("</tbody></table>");
        tag("p", "small", content.rate(), body);
        content.notes().forEach(note -> tag("p", "small", note, body));
    }

    private static void line(Line line, int columns, StringBuilder body) {
        List<String> cells = List.of(line.type(), line.nowWords(), line.beforeWords(), line.change(), line.verdict());
        row(cells.subList(0, columns), 1, body);
    }

    private static void map(Briefing briefing, Content content, Picture picture, int at, StringBuilder body) {
        String title = mapTitle(briefing, content);
        String svg = picture.chart("map" + at, title).svg().text();
        body.append("<div class=\"map\">").append(sized(svg, title)).append("</div>");
        tag("p", "small", picture.caption(), body);
        tag("p", "small", content.foretold() == null ? "" : content.foretold(), body);
        head("The same numbers as the map", List.of("Square", "Around", "Incidents"), 2, body);
        picture.table().forEach(row -> row(List.of(row.square(), row.around(), row.count()), 2, body));
        body.append("</tbody></table>");
    }

    /** The drawing at the size of the paper, and with the words that a PDF reads out for it. */
    private static String sized(String svg, String title) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) return svg;
        double width = Double.parseDouble(size.group(1));
        double height = Double.parseDouble(size.group(2));
        double scale = Math.min(WIDTH / width, HEIGHT / height);
        String sized = "width=\"%d\" height=\"%d\" alt=\"%s\""
                .formatted(Math.round(scale * width), Math.round(scale * height), Pdf.escape(title));
        String drawn = (svg.substring(0, size.start()) + sized + svg.substring(size.end()))
                .replaceFirst("font-size=\"14\"", "font-size=\"22\"");
        for (int shade = 0; shade < TINTS.size(); shade++) {
            drawn = drawn.replaceAll("url\\(#[a-z0-9-]+-shade" + (shade + 1) + "\\)", TINTS.get(shade));
        }
        return drawn;
    }

    /** @param firstNumber the column from which on there are numbers */
    private static void head(String caption, List<String> columns, int firstNumber, StringBuilder body) {
        body.append("<table><caption>").append(Pdf.escape(caption)).append("</caption><thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            body.append(i >= firstNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(Pdf.escape(columns.get(i)))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>");
    }

    private static void row(List<String> cells, int firstNumber, StringBuilder body) {
        body.append("<tr><th scope=\"row\">")
                .append(Pdf.escape(cells.getFirst()))
                .append("</th>");
        for (int i = 1; i < cells.size(); i++) {
            body.append(i >= firstNumber ? "<td class=\"n\">" : "<td>")
                    .append(Pdf.escape(cells.get(i)))
                    .append("</td>");
        }
        body.append("</tr>");
    }

    private static void tag(String name, String kind, String words, StringBuilder body) {
        if (words.isEmpty()) return;
        body.append('<')
                .append(name)
                .append(kind.isEmpty() ? "" : " class=\"" + kind + "\"")
                .append('>')
                .append(Pdf.escape(words))
                .append("</")
                .append(name)
                .append('>');
    }
}
