package uk.saferhub.tables.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of values separated by commas, semicolons, tabs or bars, with line ends of any kind, and several kinds in one file. */
final class CsvBook implements TableBook {

    private final Path file;
    private final Encoding encoding;
    private final Separator separator;

    private CsvBook(Path file, Encoding encoding, Separator separator) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
    }

    static CsvBook open(Path file) throws IOException {
        Encoding encoding = Encoding.of(file);
        try (Reader reader = encoding.reader(file)) {
            return new CsvBook(file, encoding, Separator.of(reader));
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public List<String> told() {
        var told = new ArrayList<String>();
        if (encoding.sentence() != null) told.add(encoding.sentence());
        if (separator.sign() != ',') told.add("Its columns are separated by " + separator.words() + ".");
        return told;
    }

    @Override
    public void rows(String sheet, RowReader into) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator.sign())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (Reader reader = encoding.reader(file);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            int line = 1;
            for (CSVRecord record : parser) {
                TableRow row = row(record, line);
                boolean told = line == 1 && separator.declared();
                line = (int) parser.getCurrentLineNumber() + 1;
                if (row.filled() > 0 && !told && !into.take(row)) return;
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile("The file could not be read: it is broken.", broken);
        }
    }

    private static TableRow row(CSVRecord record, int line) {
        Limits.columns(record.size(), line);
        var cells = new ArrayList<String>(record.size());
        for (String cell : record) cells.add(Limits.cell(cell, line));
        return new TableRow(line, cells);
    }
}
