package uk.saferhub.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.saferhub.testing.RealData;

/** Files as councils and police publish them: see {@link RealData}. Counts were made with Python's csv, openpyxl and by eye. */
class RealSpreadsheetsTest {

    record Whole(TableBook book, Header header, List<String> names, List<TableRow> data) {

        List<String> column(String name) {
            return data.stream().map(row -> row.cell(names.indexOf(name))).toList();
        }
    }

    @Test
    void lines_that_end_with_a_carriage_return_alone_are_lines_and_the_pound_sign_is_read() {
        Whole spend = whole("council-spend-cr-line-ends.csv", "");
        assertThat(spend.names)
                .containsExactly(
                        "Service Cost Centre",
                        "Account Detail",
                        "Description",
                        "HBC ref no",
                        "Name",
                        "Payment date",
                        "Net Amount(£)");
        assertThat(spend.book.told()).singleElement().asString().contains("Windows-1252");
        assertThat(spend.data).hasSize(265);
        assertThat(spend.data.getLast().line()).isEqualTo(266);
        assertThat(spend.column("Net Amount(£)"))
                .allMatch(cell -> Figures.read(cell).isPresent());
        assertThat(DateOrder.guess(spend.column("Payment date"))).contains(DateOrder.DAY_FIRST);
    }

    @Test
    void a_mark_of_utf8_and_an_empty_first_row_do_not_hide_the_header() {
        Whole spend = whole("council-spend-bom.csv", "");
        assertThat(spend.header).isEqualTo(new Header(2, 1));
        assertThat(spend.names.getFirst()).isEqualTo("Service Cost Centre");
        assertThat(spend.names.get(6)).isEqualTo("Net Amount (£)");
        assertThat(spend.book.told()).isEmpty();
        assertThat(DateOrder.guess(spend.column("Payment Date"))).contains(DateOrder.DAY_FIRST);
        assertThat(spend.data).noneMatch(row -> row.filled() == 0);
    }

    @Test
    void a_minus_behind_the_number_is_a_minus() {
        Whole spend = whole("council-spend-trailing-minus.csv", "");
        assertThat(spend.data.stream()
                        .filter(row -> row.line() == 22)
                        .findFirst()
                        .orElseThrow()
                        .cell(7))
                .isEqualTo("106,392.99-");
        assertThat(Figures.read("106,392.99-")).contains(new BigDecimal("-106392.99"));
        assertThat(spend.column("Amount Paid"))
                .allMatch(cell -> Figures.read(cell).isPresent());
    }

    @Test
    void quoted_lines_within_a_cell_do_not_shift_the_numbers_of_lines() {
        Whole grants = whole("council-voluntary-sector-grants.csv", "");
        assertThat(grants.names).contains("Recipient Org:Postal Code").hasSize(39);
        assertThat(grants.column("Description")).anyMatch(title -> title.contains("café"));
        assertThat(DateOrder.guess(grants.column("Award Date"))).contains(DateOrder.DAY_FIRST);
        assertThat(DateOrder.DAY_FIRST.read(grants.column("Last modified").getFirst()))
                .isPresent();
    }

    @Test
    void a_workbook_of_twelve_sheets_gives_dates_and_amounts_and_what_formulas_came_to() {
        Whole april = whole("pcc-spend-2023-24.xlsx", "Apr");
        assertThat(april.book.sheets())
                .hasSize(12)
                .extracting(TableBook.Sheet::name)
                .contains("Jan '24");
        assertThat(april.data).hasSize(757);
        assertThat(april.data.getFirst().line()).isEqualTo(2);
        assertThat(april.data.getFirst().cell(1)).isEqualTo("2023-04-01");
        assertThat(april.data.getFirst().cell(2)).isEqualTo("22000");
        Whole september = whole("pcc-spend-2023-24.xlsx", "Sep");
        assertThat(september.data).allMatch(row -> !row.cell(0).isEmpty());
    }

    @Test
    void an_open_document_spreadsheet_is_read_sheet_by_sheet() {
        TableBook tables = TableBooks.open(file("police-workforce-sep19-tables.ods"));
        assertThat(tables.sheets()).hasSizeGreaterThan(5);
        for (TableBook.Sheet sheet : tables.sheets()) {
            var rows = new ArrayList<TableRow>();
            tables.rows(sheet.name(), rows::add);
            assertThat(rows).as(sheet.name()).isNotEmpty();
            assertThat(rows).extracting(TableRow::line).isSorted();
        }
    }

    @Test
    void words_in_front_of_a_comma_do_not_make_columns() {
        Whole cameras = whole("council-cctv-cameras.csv", "");
        assertThat(cameras.data).allMatch(row -> row.cells().size() == 6);
        assertThat(cameras.column("location")).contains("The Quadrant, Old Trafford");
        Whole spend = whole("council-spend-2017-01.csv", "");
        assertThat(spend.column("Net Amount(£)"))
                .allMatch(cell -> !Figures.read(cell).equals(Optional.empty()));
    }

    private static Whole whole(String name, String sheet) {
        TableBook book = TableBooks.open(file(name));
        var rows = new ArrayList<TableRow>();
        book.rows(sheet, rows::add);
        List<TableRow> first = rows.stream().limit(Header.LOOKED_AT).toList();
        Header header = Header.guess(first);
        return new Whole(
                book,
                header,
                header.names(first),
                rows.stream().filter(header::isOver).toList());
    }

    private static Path file(String name) {
        return RealData.file("agency-spreadsheets/" + name);
    }
}
