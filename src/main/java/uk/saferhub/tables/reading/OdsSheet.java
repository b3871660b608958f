package uk.saferhub.tables.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One sheet of an OpenDocument spreadsheet. Equal cells and rows stand there once with a count, and the empty rest of a sheet as
 * one row repeated a million times, so counts are believed only for what says something.
 */
final class OdsSheet {

    private static final int MOST_ALIKE = 10_000;

    private final XMLStreamReader xml;
    private final String sheet;
    private int line;
    private int alike;
    private int times;
    private List<String> cells = new ArrayList<>();
    private String value = "";
    private final StringBuilder text = new StringBuilder();
    private int inText;
    private int inNote;

    OdsSheet(XMLStreamReader xml, String sheet) {
        this.xml = xml;
        this.sheet = sheet;
    }

    void read(TableBook.RowReader into) throws XMLStreamException {
        boolean here = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table"))
                here = Xml.attribute(xml, "name").equals(sheet);
            if (!here) continue;
            if (xml.isCharacters() && inText > 0 && inNote == 0) text.append(xml.getText());
            if (event == XMLStreamConstants.START_ELEMENT) start(xml.getLocalName());
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("table")) return;
                if (xml.getLocalName().equals("table-row") && !handOver(into)) return;
                end(xml.getLocalName());
            }
        }
    }

    private void start(String name) {
        switch (name) {
            case "table-row" -> {
                alike = count("number-rows-repeated");
                cells = new ArrayList<>();
            }
            case "table-cell", "covered-table-cell" -> {
                times = count("number-columns-repeated");
                value = value();
                text.setLength(0);
            }
            case "p" -> {
                if (inText++ == 0 && !text.isEmpty() && inNote == 0) text.append('\n');
            }
            case "annotation" -> inNote++;
            case "s" -> {
                if (inNote == 0) text.append(" ".repeat(Math.min(count("c"), Limits.CELL)));
            }
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> inText--;
            case "annotation" -> inNote--;
            case "table-cell", "covered-table-cell" -> {
                String says = Limits.cell(value.isEmpty() ? text.toString() : value, line + 1);
                if (!says.isEmpty()) Limits.columns(cells.size() + times, line + 1);
                for (int i = 0; i < times && cells.size() < Limits.COLUMNS; i++) cells.add(says);
            }
            default -> {}
        }
    }

    private boolean handOver(TableBook.RowReader into) {
        int first = line + 1;
        line += alike;
        var row = new TableRow(first, List.copyOf(cells));
        if (row.filled() == 0) return true;
        if (alike > MOST_ALIKE)
            throw new UnreadableFile(
                    "Row %,d is repeated %,d times, so the sheet was not read.".formatted(first, alike));
        for (int i = 0; i < alike; i++) if (!into.take(new TableRow(first + i, row.cells()))) return false;
        return true;
    }

    /** What the cell holds beside the words that it shows; empty where the words are all. */
    private String value() {
        return switch (Xml.attribute(xml, "value-type")) {
            case "float", "currency", "percentage" ->
                new BigDecimal(Xml.attribute(xml, "value")).stripTrailingZeros().toPlainString();
            case "date" ->
                Xml.attribute(xml, "date-value")
                        .replaceFirst("T00:00(:00.*)?$", "")
                        .replaceFirst("(T\\d\\d:\\d\\d):.*", "$1");
            case "time" -> Xml.attribute(xml, "time-value").replaceFirst("PT(\\d+)H(\\d+)M.*", "$1:$2");
            case "boolean" -> Xml.attribute(xml, "boolean-value").equals("true") ? "TRUE" : "FALSE";
            default -> Xml.attribute(xml, "string-value");
        };
    }

    private int count(String attribute) {
        String number = Xml.attribute(xml, attribute);
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }
}
