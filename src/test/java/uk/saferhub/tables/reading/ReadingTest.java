package uk.saferhub.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_gives_the_same_rows_with_their_lines(String end) {
        String text = String.join(end, "Day;What", "1/6/2026;\"two", "lines; in one\"", "", "2/6/2026;x", "");
        assertThat(rows(file("a.csv", text.getBytes(StandardCharsets.UTF_8)), ""))
                .extracting(TableRow::line)
                .containsExactly(1, 2, 5);
        assertThat(rows(file("b.csv", text.getBytes(StandardCharsets.UTF_8)), "")
                        .get(1)
                        .cells())
                .containsExactly("1/6/2026", "two" + end + "lines; in one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void pounds_and_accents_come_through_in_every_encoding(String encoding) {
        byte[] text = "Name\tFine\nZoë\t£100\n".getBytes(Charset.forName(encoding));
        TableBook book = TableBooks.open(file("a.csv", text));
        var rows = new ArrayList<TableRow>();
        book.rows("", rows::add);
        assertThat(rows.getLast().cells()).containsExactly("Zoë", "£100");
        assertThat(book.told()).anyMatch(told -> told.contains("tabs"));
        assertThat(book.told().stream().anyMatch(told -> told.contains("Windows-1252")))
                .isEqualTo(encoding.startsWith("windows"));
    }

    @Test
    void a_first_line_that_names_the_separator_is_believed_and_is_no_row() {
        assertThat(rows(file("a.csv", "sep=|\r\na,b|c\r\n".getBytes(StandardCharsets.UTF_8)), ""))
                .singleElement()
                .extracting(TableRow::cells)
                .isEqualTo(List.of("a,b", "c"));
    }

    @Test
    void a_title_above_and_totals_below_are_told_from_the_table() {
        List<TableRow> rows = rows(
                file(
                        "a.csv",
                        "Log of complaints,,,\n2026,,,\nDate,Kind,Place,No\n1/6/2026,Noise,Market,3\nTotal,,,3\n"
                                .getBytes()),
                "");
        Header header = Header.guess(rows);
        assertThat(header).isEqualTo(new Header(3, 1));
        assertThat(header.names(rows)).containsExactly("Date", "Kind", "Place", "No");
        assertThat(rows.getLast().isTotal(4)).isTrue();
        assertThat(rows.get(3).isTotal(4)).isFalse();
    }

    @Test
    void a_merged_header_names_each_column_below_it() {
        List<TableRow> rows = rows(file("a.csv", "Ref,Victim,,Place\n,Name,Age,\n1,A,30,X\n".getBytes()), "");
        assertThat(new Header(1, 2).names(rows)).containsExactly("Ref", "Victim Name", "Victim Age", "Place");
        assertThat(new Header(2, 1).names(rows)).containsExactly("Column A", "Name", "Age", "Column D");
    }

    @Test
    void a_workbook_gives_dates_numbers_kept_as_text_results_of_formulas_and_says_what_is_hidden() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Log");
            var row = sheet.createRow(4);
            var day = row.createCell(0);
            day.setCellValue(LocalDate.of(2026, 6, 4));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            day.setCellStyle(style);
            row.createCell(1).setCellValue("007");
            row.createCell(2).setCellValue(0.1 + 0.2);
            var sum = row.createCell(4);
            sum.setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
            book.createSheet("Secret").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
            book.write(out);
        }
        TableBook book = TableBooks.open(file);
        assertThat(book.sheets()).contains(new TableBook.Sheet("Secret", true));
        assertThat(book.told()).singleElement().asString().contains("Secret");
        assertThat(rows(file, "Log")).containsExactly(new TableRow(5, List.of("2026-06-04", "007", "0.3", "", "2")));
    }

    @Test
    void repeated_cells_and_rows_of_an_open_document_are_counted_and_the_empty_million_is_not() throws IOException {
        Path file = ods("""
                <table:table table:name="A"><table:table-row table:number-rows-repeated="2">
                <table:table-cell office:value-type="float" office:value="2.50"><text:p>£2.50</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b<office:annotation><text:p>no</text:p></office:annotation></text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
                <table:table-row><table:table-cell office:value-type="date" office:date-value="2026-06-04T00:00:00"/></table:table-row></table:table>
                """);
        assertThat(rows(file, "A")).extracting(TableRow::line).containsExactly(1, 2, 1048003);
        assertThat(rows(file, "A").getFirst().cells()).startsWith("2.5", "a  b", "a  b", "");
        assertThat(rows(file, "A").getLast().cells()).containsExactly("2026-06-04");
    }

    @Test
    void what_is_no_table_is_refused_with_what_to_do() throws Exception {
        var old = new java.io.ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("x");
            book.write(old);
        }
        refused(old.toByteArray(), "Save it as .xlsx");
        refused(locked(), "locked with a password");
        refused("%PDF-1.7 …".getBytes(), "PDF");
        refused("\n <html><table><tr><td>1</td></tr></table>".getBytes(), "web page");
        refused(new byte[0], "empty");
        refused(new byte[] {1, 0, 0, 0, 7, 0, 0, 9, 9, 9, 0, 0}, "not text");
        refused(zip("word/document.xml", "<x/>".getBytes()), "neither");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9}, "broken");
    }

    @Test
    void a_spreadsheet_that_unpacks_to_more_than_a_table_needs_is_not_read() throws IOException {
        Path file = folder.resolve("bomb.ods");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            mimetype(zip);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<a xmlns:table='t'>".getBytes());
            for (int i = 0; i < 70; i++) zip.write(" ".repeat(1 << 20).getBytes());
        }
        assertThatThrownBy(() -> TableBooks.open(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("unpacks");
        Path laughs = ods("", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        assertThatThrownBy(() -> rows(laughs, "A")).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.50|1234.50",
                "(12.00)|-12.00",
                "12.00-|-12.00",
                "-£3|-3",
                "£-3|-3",
                "1 234|1234",
                ".5|0.5",
                "−4|-4",
                "+44|44"
            })
    void a_figure_is_read_as_it_is_meant(String cell, BigDecimal figure) {
        assertThat(Figures.read(cell)).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1,5", "--3", "(3", "12a", "1.2.3", "£"})
    void what_is_no_figure_is_not_made_one(String cell) {
        assertThat(Figures.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST,04/06/2026,2026-06-04,",
        "MONTH_FIRST,06/04/2026,2026-06-04,",
        "DAY_FIRST,4 Jun 26,2026-06-04,",
        "DAY_FIRST,Thu 4th June 2026,2026-06-04,",
        "DAY_FIRST,2026-06-04T09:14:00,2026-06-04,09:14",
        "DAY_FIRST,2026-06-04T23:30:00Z,2026-06-05,00:30",
        "YEAR_FIRST,2026/6/4,2026-06-04,",
        "DAY_FIRST,4.6.2026 9:14 pm,2026-06-04,21:14",
        "DAY_FIRST,4.6.2026 12:15 am,2026-06-04,00:15",
        "DAY_FIRST,4.6.2026 12:15 pm,2026-06-04,12:15",
        "MONTH_FIRST,'June 4, 2026',2026-06-04,"
    })
    void a_date_is_read_in_the_order_of_its_column(DateOrder order, String cell, LocalDate day, LocalTime time) {
        assertThat(order.read(cell).orElseThrow().day()).isEqualTo(day);
        assertThat(order.read(cell).orElseThrow().time().orElse(null)).isEqualTo(time);
    }

    @Test
    void a_day_that_never_was_is_no_date_and_the_order_is_guessed_from_the_column() {
        assertThat(DateOrder.DAY_FIRST.read("31/02/2026")).isEmpty();
        assertThat(DateOrder.DAY_FIRST.read("45017")).isEmpty();
        assertThat(DateOrder.guess(List.of("01/02/2026", "02/13/2026"))).contains(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.guess(List.of("01/02/2026", "03/04/2026"))).contains(DateOrder.DAY_FIRST);
        assertThat(DateOrder.guess(List.of("31/01/2026", "01/31/2026"))).isEmpty();
    }

    private void refused(byte[] bytes, String with) {
        Path file = file("x.csv", bytes);
        assertThatThrownBy(() -> rows(file, ""))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(with);
    }

    private static byte[] locked() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var container = new POIFSFileSystem();
                var book = new XSSFWorkbook()) {
            book.createSheet("x");
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("test");
            try (OutputStream sealed = lock.getDataStream(container)) {
                book.write(sealed);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private Path ods(String tables, String... before) throws IOException {
        Path file = folder.resolve("a.ods");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            mimetype(zip);
            zip.putNextEntry(new ZipEntry("content.xml"));
            String names = "urn:oasis:names:tc:opendocument:xmlns:";
            zip.write(
                    ("<?xml version=\"1.0\"?>%s<o:x xmlns:o=\"%soffice:1.0\" xmlns:office=\"%soffice:1.0\" xmlns:table=\"%stable:1.0\" xmlns:text=\"%stext:1.0\">%s%s</o:x>")
                            .formatted(
                                    String.join("", before),
                                    names,
                                    names,
                                    names,
                                    names,
                                    tables,
                                    before.length > 0 ? "&x;" : "")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void mimetype(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("mimetype"));
        zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes());
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static List<TableRow> rows(Path file, String sheet) {
        var rows = new ArrayList<TableRow>();
        TableBooks.open(file).rows(sheet, rows::add);
        return rows;
    }
}
