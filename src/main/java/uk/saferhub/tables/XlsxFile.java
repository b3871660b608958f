package uk.saferhub.tables;

import static uk.saferhub.tables.Parts.part;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Office Open XML workbook of two sheets, both shown: the table, and what it is. No name, no author, no shared text that
 * a deleted cell would leave behind; the one style is that of a day.
 *
 * <p>Source: ECMA-376 Part 1, 5th edition, 18.2 to 18.4 and 22.9.2.19 (escapes).
 */
final class XlsxFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Days are counted from here; before March 1900 the count is off by one, as it was in the first such program. */
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    private static final LocalDate COUNTED_FROM = LocalDate.of(1900, 3, 1);

    /** A longer text makes the workbook one that Excel calls broken. */
    private static final int LONGEST = 32_767;

    private XlsxFile() {}

    /** @param about lines that say what the table is */
    static void write(ListTable<?> table, List<String> about, OutputStream into) throws IOException {
        try (var zip = new ZipOutputStream(into)) {
            part(zip, "[Content_Types].xml", XML + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="%1$sworksheet+xml"/></Types>""".formatted(KINDS));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "worksheet",
                            "worksheets/sheet2.xml",
                            "styles",
                            "styles.xml"));
            part(zip, "xl/workbook.xml", XML + """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="List" sheetId="1" r:id="r1"/><sheet name="About" sheetId="2" r:id="r2"/></sheets></workbook>""".formatted(MAIN, OFFICE));
            part(zip, "xl/styles.xml", XML + """
                    <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""".formatted(MAIN));
            var head = List.of(table.head().stream().map(Cell::words).toList());
            part(zip, "xl/worksheets/sheet1.xml", sheet(head, table.body()));
            var lines = about.stream().map(line -> List.of(Cell.words(line))).toList();
            part(zip, "xl/worksheets/sheet2.xml", sheet(List.of(), lines));
        }
    }

    private static String sheet(List<List<Cell>> head, List<List<Cell>> body) {
        var xml = new StringBuilder(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        head.forEach(row -> row(xml, row));
        body.forEach(row -> row(xml, row));
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void row(StringBuilder xml, List<Cell> cells) {
        xml.append("<row>");
        for (Cell cell : cells) xml.append(cell.text().isEmpty() ? "<c/>" : cell(cell));
        xml.append("</row>");
    }

    private static String cell(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> "<c><v>" + cell.text() + "</v></c>";
            case DATE -> day(LocalDate.parse(cell.text()));
            case WORDS -> words(cell.text());
        };
    }

    private static String day(LocalDate day) {
        return day.isBefore(COUNTED_FROM)
                ? words(day.toString())
                : "<c s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_NOUGHT, day) + "</v></c>";
    }

    /** Words in the cell itself, which are never a formula, with what would be read as an escaped sign escaped. */
    private static String words(String text) {
        String clipped = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        String plain = clipped.replaceAll("\r\n?", "\n").replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Parts.escaped(plain) + "</t></is></c>";
    }

    /** @param kindsAndTargets one after the other; they are numbered from one */
    private static String relations(String... kindsAndTargets) {
        var xml = new StringBuilder(XML + "<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2)
            xml.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, kindsAndTargets[i], kindsAndTargets[i + 1]));
        return xml.append("</Relationships>").toString();
    }
}
