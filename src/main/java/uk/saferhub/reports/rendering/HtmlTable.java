package uk.saferhub.reports.rendering;

import java.util.List;
import java.util.function.Consumer;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Table;

/** A table with a caption and headers that a screen reader can follow; how a cell is printed is for the paper to say. */
final class HtmlTable {

    private HtmlTable() {}

    static void of(Table table, StringBuilder html, Consumer<Cell> printing) {
        if (table.columns().isEmpty()) {
            html.append("<p>").append(Escape.xml(table.caption())).append("</p>\n");
            return;
        }
        html.append("<table class=\"paper__table\"><caption>")
                .append(Escape.xml(table.caption()))
                .append("</caption><thead><tr>");
        for (String column : table.columns()) {
            html.append("<th scope=\"col\">").append(Escape.xml(column)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> row(row, html, printing));
        if (table.total() != null) {
            html.append("</tbody><tfoot>");
            row(table.total(), html, printing);
            html.append("</tfoot></table>\n");
        } else {
            html.append("</tbody></table>\n");
        }
        if (hides(table)) {
            html.append("<p class=\"paper__note\">").append(HELD).append("</p>\n");
        }
    }

    static final String HELD = "[c]: held back, so that nobody can be told from a small number.";

    static boolean hides(Table table) {
        return table.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.equals(Cell.heldBack()));
    }

    private static void row(List<Cell> row, StringBuilder html, Consumer<Cell> printing) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            String style = row.get(i).number() == null ? "" : " class=\"paper__count\"";
            String open = i == 0 ? "<th scope=\"row\"" : "<td";
            html.append(open).append(style).append('>');
            printing.accept(row.get(i));
            html.append(i == 0 ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }
}
