package uk.saferhub.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is by its content: names lie. */
public final class TableBooks {

    private TableBooks() {}

    /** @throws UnreadableFile where it is no CSV, XLSX or ODS, with what to do about it */
    public static TableBook open(Path file) {
        return open(file, Limits.FILE);
    }

    /** As above, of files up to that many bytes. A sheet is read as a stream; what lies beside the sheets is held in memory. */
    public static TableBook open(Path file, long most) {
        try {
            long size = Files.size(file);
            if (size == 0) throw new UnreadableFile("The file is empty.");
            if (size > most)
                throw new UnreadableFile(
                        "The file is larger than %,d MB. Split it, and bring in one part after the other."
                                .formatted(most >> 20));
            byte[] head = head(file);
            if (starts(head, 'P', 'K', 3, 4)) return zipped(file);
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) throw old(file);
            refuseOthers(new String(head, StandardCharsets.ISO_8859_1).stripLeading());
            return CsvBook.open(file);
        } catch (IOException broken) {
            throw new UnreadableFile("The file could not be read: it is broken.", broken);
        }
    }

    private static TableBook zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) return XlsxBook.open(file);
            if (zip.getEntry("xl/workbook.bin") != null)
                throw new UnreadableFile("This is a binary workbook (.xlsb). Save it as .xlsx, and choose that.");
            var type = zip.getEntry("mimetype");
            if (type != null) {
                try (InputStream in = zip.getInputStream(type)) {
                    String media = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                    if (media.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return OdsBook.open(file);
                }
            }
        } catch (java.util.zip.ZipException broken) {
            throw new UnreadableFile(
                    "The workbook is broken: it was perhaps cut off on its way. Save it again.", broken);
        }
        throw new UnreadableFile(
                "This is neither a CSV file nor a spreadsheet (XLSX, ODS). A zip is unpacked first; a document is saved as a spreadsheet.");
    }

    private static UnreadableFile old(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage"))
                return new UnreadableFile(
                        "The workbook is locked with a password. Save it without one, or send it in another way.");
        } catch (IOException | RuntimeException broken) {
            return new UnreadableFile(
                    "This is an old or broken Office file. Save it as .xlsx, and choose that.", broken);
        }
        return new UnreadableFile(
                "This is a workbook of the old kind (.xls). Save it as .xlsx or CSV, and choose that.");
    }

    private static void refuseOthers(String head) {
        String start = head.substring(0, Math.min(head.length(), 400)).toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf"))
            throw new UnreadableFile("This is a PDF. Ask for the table that it was made from.");
        if (start.matches("(?s)(ï»¿)?\\s*<(!doctype html|html|table|head|meta).*"))
            throw new UnreadableFile(
                    "This is a web page, though its name may end in .xls. Open it in your spreadsheet program and save it as .xlsx.");
        if (start.startsWith("{\\rtf")) throw new UnreadableFile("This is a text document, not a table.");
        if (start.matches("(?s)(ï»¿)?\\s*<\\?xml.*"))
            throw new UnreadableFile("This is an XML file. Save it as .xlsx or CSV, and choose that.");
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xff) != bytes[i]) return false;
        return true;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }
}
