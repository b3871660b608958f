package uk.saferhub.crimedata.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;

/**
 * A spreadsheet, XLSX or ODS, each of whose sheets is read as a file by itself. A sheet is written out as comma-separated
 * lines, a line for each of its rows, and then read as any other file is, so that memory stays that of a few rows.
 */
final class Workbook {

    static final long MOST_BYTES = 200L << 20;

    /** Words, styles and links of a workbook are held in memory while it is read; its sheets are not. */
    private static final long MOST_BESIDE_SHEETS = 64L << 20;

    /** As many rows as a spreadsheet program has. */
    private static final int MOST_ROWS = 1 << 20;

    private final TableBook book;
    private final String sha256;
    private final Map<UUID, String> sheetsOfFiles = new HashMap<>();

    private Workbook(TableBook book, String sha256) {
        this.book = book;
        this.sha256 = sha256;
    }

    /** Whether a zip is a spreadsheet; else it is a zip of files, or another document. */
    static boolean is(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("xl/workbook.bin") != null) return true;
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null) return false;
        try (InputStream in = zip.getInputStream(type)) {
            return new String(in.readNBytes(100)).contains("opendocument.spreadsheet");
        }
    }

    /** @throws UnreadableFile with a sentence, where it cannot be read: locked, broken, of the old kind, too large */
    static Workbook open(Path file) throws IOException {
        try {
            TableBook book = TableBooks.open(file, MOST_BYTES);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) besideSheets(zip, entry);
            }
            return new Workbook(book, hash(file));
        } catch (uk.saferhub.tables.reading.UnreadableFile told) {
            throw new UnreadableFile(told.getMessage());
        }
    }

    private static void besideSheets(ZipFile zip, ZipEntry entry) throws IOException {
        boolean streamed = entry.getName().startsWith("xl/worksheets/")
                || entry.getName().equals("content.xml")
                || !entry.getName().endsWith(".xml");
        if (streamed) return;
        try (InputStream in = zip.getInputStream(entry)) {
            for (long left = MOST_BESIDE_SHEETS; left > 0; ) {
                long skipped = in.skip(Math.min(left, 1 << 16));
                if (skipped == 0 && in.read() < 0) return;
                left -= Math.max(1, skipped);
            }
        }
        throw new UnreadableFile(
                "The words in it come to more than 64 MB. Save the sheet that you need as CSV, and import that.");
    }

    List<TableBook.Sheet> sheets() {
        return book.sheets();
    }

    /** SHA-256 of the whole workbook, by which each of its sheets is known. */
    String sha256() {
        return sha256;
    }

    /** Notes under which key a sheet is imported. */
    void begun(UUID file, String sheet) {
        sheetsOfFiles.put(file, sheet);
    }

    /** The sheet that was imported under that key, or null. */
    @Nullable
    String sheet(UUID file) {
        return sheetsOfFiles.get(file);
    }

    /** Writes a sheet out, each line where the sheet has its row. @throws UnreadableFile if it is broken or too large */
    Path written(String sheet, Path folder) throws IOException {
        Path path = Files.createDirectories(folder).resolve(UUID.randomUUID() + ".sheet");
        try (BufferedWriter lines = Files.newBufferedWriter(path)) {
            int[] line = {0};
            book.rows(sheet, row -> {
                write(row, line, lines);
                return true;
            });
        } catch (uk.saferhub.tables.reading.UnreadableFile told) {
            Files.deleteIfExists(path);
            throw new UnreadableFile(told.getMessage());
        } catch (UncheckedIOException e) {
            Files.deleteIfExists(path);
            throw e.getCause();
        }
        return path;
    }

    private static void write(TableRow row, int[] line, BufferedWriter lines) {
        if (row.line() > MOST_ROWS)
            throw new uk.saferhub.tables.reading.UnreadableFile("It has more rows than a spreadsheet program can.");
        StringBuilder text = new StringBuilder(256);
        for (; line[0] < row.line() - 1; line[0]++) text.append('\n');
        for (int i = 0; i < row.cells().size(); i++) {
            if (i > 0) text.append(',');
            Csv.add(text, row.cells().get(i).replaceAll("\\s+", " "));
        }
        line[0]++;
        try {
            lines.write(text.append('\n').toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Hash.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
