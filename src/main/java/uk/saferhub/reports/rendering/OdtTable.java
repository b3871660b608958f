package uk.saferhub.reports.rendering;

import java.util.List;
import org.odftoolkit.odfdom.dom.element.office.OfficeTextElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableCellElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableRowElement;
import org.odftoolkit.odfdom.dom.element.text.TextPElement;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Table;

/** A table of an OpenDocument text, with a caption above it and header rows that repeat on each page. */
final class OdtTable {

    private OdtTable() {}

    static void add(OfficeTextElement body, Table table) {
        say(body.newTextPElement(), "Caption", table.caption());
        if (table.columns().isEmpty()) {
            return;
        }
        TableTableElement made = body.newTableTableElement();
        made.setTableNameAttribute(table.code());
        for (int i = 0; i < table.columns().size(); i++) {
            made.newTableTableColumnElement();
        }
        row(
                made.newTableTableHeaderRowsElement().newTableTableRowElement(),
                table.columns().stream().map(Cell::of).toList(),
                true);
        table.rows().forEach(row -> row(made.newTableTableRowElement(), row, false));
        if (table.total() != null) {
            row(made.newTableTableRowElement(), table.total(), true);
        }
        if (HtmlTable.hides(table)) {
            say(body.newTextPElement(), "Standard", HtmlTable.HELD);
        }
    }

    private static void row(TableTableRowElement row, List<Cell> cells, boolean strong) {
        for (Cell cell : cells) {
            TableTableCellElement made = row.newTableTableCellElement(0, "string");
            made.removeAttributeNS("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "value");
            String style = cell.number() != null ? "Count" : strong ? "Table_20_Heading" : "Table_20_Contents";
            say(made.newTextPElement(), style, cell.text());
        }
    }

    private static void say(TextPElement paragraph, String style, String text) {
        paragraph.setTextStyleNameAttribute(style);
        paragraph.setTextContent(text);
    }
}
