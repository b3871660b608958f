package uk.saferhub.tables.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

/** One sheet of a workbook: what its cells show for values; of a formula, what it came to when the workbook was saved. */
final class XlsxSheet {

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean since1904;
    private final Map<Integer, Boolean> dated = new HashMap<>();

    XlsxSheet(SharedStrings strings, StylesTable styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    void read(XMLStreamReader xml, TableBook.RowReader into) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int line = 0;
        int column = -1;
        String type = "";
        String style = "";
        var text = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (inText && xml.isCharacters()) text.append(xml.getText());
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        String number = Xml.attribute(xml, "r");
                        line = number.isEmpty() ? line + 1 : Integer.parseInt(number);
                        cells = new ArrayList<>();
                        column = -1;
                    }
                    case "c" -> {
                        String place = Xml.attribute(xml, "r");
                        column = place.isEmpty() ? column + 1 : new CellReference(place).getCol();
                        Limits.columns(column + 1, line);
                        type = Xml.attribute(xml, "t");
                        style = Xml.attribute(xml, "s");
                        text.setLength(0);
                    }
                    case "v", "t" -> inText = true;
                    default -> {}
                }
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> inText = false;
                    case "c" -> put(cells, column, Limits.cell(value(text.toString(), type, style), line));
                    case "row" -> {
                        TableRow row = new TableRow(line, List.copyOf(cells));
                        if (row.filled() > 0 && !into.take(row)) return;
                    }
                    default -> {}
                }
            }
        }
    }

    private String value(String text, String type, String style) {
        if (text.isEmpty()) return "";
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(text)).getString();
            case "b" -> text.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e" -> text;
            default -> number(text, style);
        };
    }

    private String number(String text, String style) {
        double value = Double.parseDouble(text);
        if (style.isEmpty() || !isDate(Integer.parseInt(style)) || !DateUtil.isValidExcelDate(value))
            return new BigDecimal(NumberToTextConverter.toText(value)).toPlainString();
        LocalDateTime at = DateUtil.getLocalDateTime(value, since1904).truncatedTo(ChronoUnit.MINUTES);
        if (value < 1) return at.toLocalTime().toString();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private boolean isDate(int style) {
        return dated.computeIfAbsent(style, s -> {
            var format = styles.getStyleAt(s);
            return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
        });
    }

    private static void put(List<String> cells, int column, String value) {
        while (cells.size() <= column) cells.add("");
        cells.set(column, value);
    }
}
