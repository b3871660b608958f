package uk.saferhub.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** A workbook of Office Open XML, read as a stream. */
final class XlsxBook implements TableBook {

    private final Path file;
    private final List<Sheet> sheets;
    private final boolean since1904;

    private XlsxBook(Path file, List<Sheet> sheets, boolean since1904) {
        this.file = file;
        this.sheets = sheets;
        this.since1904 = since1904;
    }

    static XlsxBook open(Path file) {
        return reading(file, reader -> {
            var sheets = new ArrayList<Sheet>();
            boolean since1904 = false;
            var xml = Xml.read(reader.getWorkbookData(), Limits.unpacked(file));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("workbookPr"))
                    since1904 = Xml.attribute(xml, "date1904").matches("1|true");
                if (xml.getLocalName().equals("sheet"))
                    sheets.add(new Sheet(
                            Xml.attribute(xml, "name"),
                            Xml.attribute(xml, "state").toLowerCase().contains("hidden")));
            }
            return new XlsxBook(file, List.copyOf(sheets), since1904);
        });
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public List<String> told() {
        return sheets.stream()
                .filter(Sheet::hidden)
                .map(sheet -> "The sheet “" + sheet.name() + "” is hidden in the workbook.")
                .toList();
    }

    @Override
    public void rows(String sheet, RowReader into) {
        reading(file, reader -> {
            var parts = reader.getSheetIterator();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    if (!parts.getSheetName().equals(sheet)) continue;
                    var strings =
                            new ReadOnlySharedStringsTable(parts.getSheetPart().getPackage(), false);
                    new XlsxSheet(strings, reader.getStylesTable(), since1904)
                            .read(Xml.read(part, Limits.unpacked(file)), into);
                }
            }
            return sheet;
        });
    }

    private interface Reading<T> {
        T read(XSSFReader reader) throws IOException, OpenXML4JException, SAXException, XMLStreamException;
    }

    private static <T> T reading(Path file, Reading<T> reading) {
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return reading.read(new XSSFReader(opened));
        } catch (UnreadableFile told) {
            throw told;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException broken) {
            throw new UnreadableFile(
                    "The workbook is broken, or made to burst its reader. Save it again as .xlsx.", broken);
        } finally {
            // Reverting closes without writing: what was brought is never changed.
            if (opened != null) opened.revert();
        }
    }
}
