package uk.saferhub.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook of OpenDocument, read as a stream. */
final class OdsBook implements TableBook {

    private final Path file;
    private final List<Sheet> sheets;

    private OdsBook(Path file, List<Sheet> sheets) {
        this.file = file;
        this.sheets = sheets;
    }

    static OdsBook open(Path file) {
        refuseLocked(file);
        return reading(file, xml -> {
            var sheets = new ArrayList<Sheet>();
            Set<String> hiding = new HashSet<>();
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "style" -> style = Xml.attribute(xml, "name");
                    case "table-properties" -> {
                        if (Xml.attribute(xml, "display").equals("false")) hiding.add(style);
                    }
                    case "table" ->
                        sheets.add(new Sheet(
                                Xml.attribute(xml, "name"), hiding.contains(Xml.attribute(xml, "style-name"))));
                    default -> {}
                }
            }
            return new OdsBook(file, List.copyOf(sheets));
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
        reading(file, xml -> {
            new OdsSheet(xml, sheet).read(into);
            return sheet;
        });
    }

    private static void refuseLocked(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
            if (manifest == null) return;
            try (InputStream in = zip.getInputStream(manifest)) {
                var xml = Xml.read(in, Limits.unpacked(file));
                while (xml.hasNext())
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("encryption-data"))
                        throw new UnreadableFile(
                                "The spreadsheet is locked with a password. Save it without one, or send it in another way.");
            }
        } catch (IOException | XMLStreamException broken) {
            throw new UnreadableFile("The spreadsheet is broken. Save it again as .ods.", broken);
        }
    }

    private interface Reading<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static <T> T reading(Path file, Reading<T> reading) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) throw new UnreadableFile("The spreadsheet is broken: it has no content.");
            try (InputStream in = zip.getInputStream(content)) {
                return reading.read(Xml.read(in, Limits.unpacked(file)));
            }
        } catch (IOException | XMLStreamException | NumberFormatException broken) {
            throw new UnreadableFile("The spreadsheet is broken. Save it again as .ods.", broken);
        }
    }
}
