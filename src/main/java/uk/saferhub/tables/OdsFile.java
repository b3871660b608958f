package uk.saferhub.tables;

import static uk.saferhub.tables.Parts.part;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an OpenDocument spreadsheet of two sheets, both shown: the table, and what it is. No style, no name, no author. */
final class OdsFile {

    private static final String MEDIA = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private OdsFile() {}

    /** @param about lines that say what the table is */
    static void write(ListTable<?> table, List<String> about, OutputStream into) throws IOException {
        try (var zip = new ZipOutputStream(into)) {
            stored(zip, "mimetype", MEDIA);
            part(zip, "META-INF/manifest.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <manifest:manifest xmlns:manifest="%1$smanifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="%2$s"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
                    """.formatted(NAMES, MEDIA));
            var content = new StringBuilder("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="%1$soffice:1.0" xmlns:table="%1$stable:1.0" xmlns:text="%1$stext:1.0" office:version="1.3"><office:body><office:spreadsheet>""".formatted(NAMES));
            sheet(content, "List", table.head(), table.body());
            sheet(
                    content,
                    "About",
                    List.of(),
                    about.stream().map(line -> List.of(Cell.words(line))).toList());
            part(
                    zip,
                    "content.xml",
                    content.append("</office:spreadsheet></office:body></office:document-content>")
                            .toString());
        }
    }

    private static void sheet(StringBuilder xml, String name, List<String> head, List<List<Cell>> rows) {
        xml.append("<table:table table:name=\"").append(name).append("\">");
        if (!head.isEmpty()) row(xml, head.stream().map(Cell::words).toList());
        rows.forEach(row -> row(xml, row));
        xml.append("</table:table>");
    }

    private static void row(StringBuilder xml, List<Cell> cells) {
        xml.append("<table:table-row>");
        for (Cell cell : cells) {
            String type = cell.text().isEmpty()
                    ? ""
                    : switch (cell.kind()) {
                        case WORDS -> " office:value-type=\"string\"";
                        case NUMBER -> " office:value-type=\"float\" office:value=\"" + cell.text() + "\"";
                        case DATE -> " office:value-type=\"date\" office:date-value=\"" + cell.text() + "\"";
                    };
            xml.append("<table:table-cell").append(type).append('>');
            for (String line : cell.text().split("\r\n|\r|\n", -1))
                xml.append("<text:p>").append(escaped(line)).append("</text:p>");
            xml.append("</table:table-cell>");
        }
        xml.append("</table:table-row>");
    }

    /** Spaces that XML would fold, and tabs, are elements of their own. */
    private static String escaped(String text) {
        return Parts.escaped(text)
                .replace("\t", "<text:tab/>")
                .replace("  ", " <text:s/>")
                .replaceFirst("^ ", "<text:s/>");
    }

    /** The first entry lies there as it is, so that any program tells the file's kind by its beginning. */
    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
