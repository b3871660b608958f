package uk.saferhub.reports.rendering;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Table;

/** A table in a Word file, with a caption above it and a header row that Word knows for one. */
final class DocxTable {

    private DocxTable() {}

    static void add(XWPFDocument document, Table table) {
        XWPFRun caption = document.createParagraph().createRun();
        caption.setBold(true);
        caption.setText(table.caption());
        if (table.columns().isEmpty()) {
            return;
        }
        XWPFTable made = document.createTable(0, 0);
        made.setWidth("100%");
        XWPFTableRow head = made.getRow(0) == null ? made.createRow() : made.getRow(0);
        row(head, table.columns().stream().map(Cell::of).toList(), true);
        head.setRepeatHeader(true);
        table.rows().forEach(row -> row(made.createRow(), row, false));
        if (table.total() != null) {
            row(made.createRow(), table.total(), true);
        }
        if (HtmlTable.hides(table)) {
            document.createParagraph().createRun().setText(HtmlTable.HELD);
        }
    }

    private static void row(XWPFTableRow row, List<Cell> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
            XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                    ? cell.addParagraph()
                    : cell.getParagraphs().getFirst();
            if (cells.get(i).number() != null) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setText(cells.get(i).text());
        }
    }
}
