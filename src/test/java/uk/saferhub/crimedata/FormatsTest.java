package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.counting.CountOffences;
import uk.saferhub.crimedata.counting.CountReleases;
import uk.saferhub.crimedata.counting.PostcodeDirectory;
import uk.saferhub.crimedata.store.Release;

/** Files as other partnerships have them: spreadsheets with covers, other alphabets and separators, zips in zips. All made up. */
class FormatsTest {

    private static final String FORCE = "Fenshire Police";
    private static final List<String> CSP_HEADINGS = List.of(
            "Financial Year",
            "Financial Quarter",
            "Force Name",
            "CSP Name",
            "Offence Description",
            "Offence Group",
            "Offence Subgroup [note 3]",
            "Offence Code",
            "Number of Offences [note 1][note 2]");

    @TempDir
    Path folder;

    private CrimeWorld world;

    @BeforeEach
    void open() {
        world = new CrimeWorld(folder);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void a_workbook_with_a_cover_and_titles_is_read_sheet_by_sheet() throws IOException {
        Path book = book(
                "prc-csp.xlsx",
                sheet("Cover_sheet", List.of("Police recorded crime"), List.of("Published in 2019")),
                sheet(
                        "2018_19",
                        List.of("Table 1: offences by partnership"),
                        List.of(),
                        CSP_HEADINGS,
                        csp("2018/19", "1", "Upper Vale", "Arson", "56A", "1,204"),
                        csp("2018/19", "2", "Upper Vale", "Arson", "56A", ".."),
                        csp("2018/19", "2", "Lower Vale", "Arson", "56A", "3"),
                        List.of(),
                        List.of("Source: made up")),
                sheet("2019_20", CSP_HEADINGS, csp("2019/20", "1", "Upper Vale", "Arson", "56A", "-2")));
        ImportReport report = world.load(book);

        assertThat(report.files())
                .extracting(ImportedFile::name, ImportedFile::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("prc-csp.xlsx: sheet Cover_sheet", Outcome.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple("prc-csp.xlsx: sheet 2018_19", Outcome.IMPORTED),
                        org.assertj.core.groups.Tuple.tuple("prc-csp.xlsx: sheet 2019_20", Outcome.IMPORTED));
        assertThat(report.files().get(1).note()).contains("Its headings stand on line 3.");
        assertThat(report.files().get(1).sha256())
                .as("that of the workbook")
                .matches("[0-9a-f]{64}")
                .isEqualTo(report.files().get(2).sha256());
    }

    @Test
    void offences_of_a_partnership_are_found_by_its_name_within_its_force() throws IOException {
        world.load(
                book(
                        "csp.xlsx",
                        sheet("Table 1", CSP_HEADINGS, csp("2018/19", "3", "Upper Vale", "Arson", "56A", "7"))),
                world.file(
                        "forces.csv",
                        "financial_year;financial_quarter;force_name;offence_description;offence_code;number_of_offences",
                        "2018/19;1;Fenshire;Arson;56A;1,954",
                        "2018/19;2;Fenshire;Arson;56A;-"),
                world.file(
                        "outcomes.csv",
                        "Financial Year,Financial Quarter,Force Name,Offence Code,Offence Description,Outcome Type,Offences",
                        "2018/19,1,Fenshire,56A,Arson,1,2000",
                        "2017/18,Q4,Fenshire,56A,Arson,1,12"));
        CountOffences offences = new CountOffences(world.store, world.list);

        assertThat(offences.forces())
                .containsExactly("Fenshire", "Upper Vale (Fenshire), community safety partnership");
        assertThat(offences.of("Upper Vale (Fenshire), community safety partnership"))
                .containsExactly(new Offences.Row("2018/19", 3, "56A", "Arson", 7));
        assertThat(offences.of("Fenshire"))
                .as("outcomes stand in only for the year of which no recorded crime is held")
                .containsExactly(
                        new Offences.Row("2017/18", 4, "56A", "Arson", 12),
                        new Offences.Row("2018/19", 1, "56A", "Arson", 1954));
        Family family = Family.named("recorded-offences-csp").orElseThrow();
        assertThat(new CountReleases(world.store, world.list).of(family, family.by("csp"), "2018-19/"))
                .containsExactly(new CountReleases.Row("Upper Vale", 7));
    }

    @Test
    void an_open_document_sheet_of_populations_is_read() throws IOException {
        ImportReport report = world.load(ods(
                "people.ods",
                "<table:table table:name=\"Notes\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Read me</text:p></table:table-cell></table:table-row></table:table>"
                        + "<table:table table:name=\"Mid-2020\">"
                        + line("LSOA21CD", "LSOA name", "population_2020")
                        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>E01000001</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"string\"><text:p>Made up</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"1520\"><text:p>1,520</text:p></table:table-cell></table:table-row>"
                        + "</table:table>"));

        assertThat(report.files()).extracting(ImportedFile::outcome).containsExactly(Outcome.SKIPPED, Outcome.IMPORTED);
        assertThat(world.list.releases("population"))
                .extracting(Release::key, Release::rows)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lsoa-2021/2020/all", 1L));
    }

    @Test
    void a_postcode_directory_comes_in_whole_or_by_area_and_the_newest_says_where_a_postcode_lies() throws IOException {
        String old = "pcd,pcd2,pcds,dointr,doterm,oslaua,osward,oseast1m,osnrth1m,lsoa11,lsoa21";
        ImportedFile whole = world.loadOne(world.file(
                "Data/ONSPD_MAY_2025_UK.csv",
                old,
                "\"YO1 9TL\",\"YO1  9TL\",\"YO1 9TL\",199801,,E06000014,E05010318,460000,452000,E01013300,E01013300",
                "YO1 9ZZ,YO1  9ZZ,YO1 9ZZ,198001,200101,E06000014,E05010318,460000,452000,E01013301,E01099999",
                "AB1 0AA,AB1  0AA,AB1 0AA,198001,199606,S12000033,S13002843,385386,801193,S01006514,S01006514",
                "WR1 2EY,WR1  2EY,WR1 2EY,198001,,E07000237,E05001234,385000,254000,E01032100,"));
        ImportedFile part = world.loadOne(world.file(
                "multi_csv/ONSPD_AUG_2025_UK_YO.csv",
                "pcd7,pcd8,pcds,dointr,doterm,usrtypind,lad25cd,wd25cd,lsoa11cd,lsoa21cd",
                "YO1 9TL,YO1 9TL,YO1 9TL,199801,,0,E06000014,E05010318,E01013300,E01088888",
                "nothing,nothing,nothing,199801,,0,E06000014,E05010318,E01013300,E01088888"));

        assertThat(whole.outcome()).as(whole.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(whole.note()).contains("3 rows", "1 rows are of no use here");
        assertThat(part.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("The postcode is not one"));
        world.accepting(folder.resolve("multi_csv/ONSPD_AUG_2025_UK_YO.csv"));
        assertThat(new PostcodeDirectory(world.store, world.list)
                        .smallAreas(List.of("YO19TL", "YO19ZZ", "WR12EY", "AB10AA")))
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of("YO19TL", "E01088888", "YO19ZZ", "E01099999", "WR12EY", "E01032100"));
    }

    @Test
    void two_sheets_of_one_workbook_never_take_each_others_place() throws IOException {
        List<String> headings = List.of("LSOA21CD", "population_2020");
        ImportReport report = world.load(book(
                "sexes.xlsx",
                sheet("Persons", headings, List.of("E01000001", "1520")),
                sheet("Males", headings, List.of("E01000001", "700"))));

        assertThat(report.files()).extracting(ImportedFile::outcome).containsExactly(Outcome.IMPORTED, Outcome.FAILED);
        assertThat(report.files().get(1).note()).contains("“sexes.xlsx: sheet Persons”", "changes nothing");
    }

    @Test
    void every_alphabet_and_separator_of_a_street_file_is_read_and_said() throws IOException {
        String cafe = row("2025-01", FORCE, "Burglary", "").replace("Made Up Lane", "Café – Lane");
        String semi = HEADER.replace(',', ';');
        ImportedFile wide = world.loadOne(world.file("wide.csv", StandardCharsets.UTF_16, "\r\n", HEADER, cafe));
        ImportedFile unmarked = world.loadOne(
                world.file("le.csv", StandardCharsets.UTF_16LE, "\n", HEADER, cafe.replace("2025-01", "2025-02")));
        ImportedFile parted = world.loadOne(world.file(
                "semi.csv",
                Charset.forName("windows-1252"),
                "\r",
                semi,
                cafe.replace("2025-01", "2025-03").replace(',', ';')));
        ImportedFile tabs = world.loadOne(world.file(
                "tabs.txt",
                "Street crime of Fenshire",
                "",
                (HEADER + ",Extra").replace(',', '\t'),
                (cafe.replace("2025-01", "2025-04") + ",x").replace(',', '\t')));

        assertThat(List.of(wide, unmarked, parted, tabs))
                .allSatisfy(file -> assertThat(file.outcome()).as(file.note()).isEqualTo(Outcome.IMPORTED));
        assertThat(wide.note()).contains("UTF-16");
        assertThat(parted.note()).contains("semicolons", "Windows-1252");
        assertThat(tabs.note()).contains("tabs", "line 3");
        assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n2025-03,1\n2025-04,1\n");
    }

    @Test
    void old_stops_and_searches_come_in_and_a_renamed_file_is_told_its_force() throws IOException {
        String header = "Type,Date,Object of search,Outcome,Gender";
        Path renamed = world.file(
                "download (3).csv",
                header,
                "Person search,2015-01-01 00:00:00+00:00,Drugs,Arrest,Male",
                "Person search,2014-12-31 23:30:00+00:00,Drugs,Arrest,Male");
        Path december = world.file(
                "2014-12-fenshire-stop-and-search.csv", header, "Person search,2014-12-03T10:00,Drugs,Arrest,Male");
        world.load(december);
        ImportedFile unknown = world.loadOne(renamed);
        ImportedFile told = world.crime
                .importFrom(
                        List.of(renamed),
                        "Ada Test",
                        Incomplete.REFUSED,
                        Stated.of("Fenshire Constabulary", "2015-01", ""),
                        Progress.SILENT)
                .files()
                .getFirst();

        assertThat(unknown.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(unknown.rejects().getFirst().reason()).contains("Say the force when you import it");
        assertThat(told.outcome()).as(told.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.list.releases("stop-and-search"))
                .as("a search in the last hour of December does not take December's place")
                .extracting(Release::key, Release::rows)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fenshire/2014-12", 1L),
                        org.assertj.core.groups.Tuple.tuple("fenshire/2015-01", 2L));
        assertThat(world.loadOne(world.file(
                                "2016-02-fenshire-stop-and-search.csv",
                                header,
                                "Person search,2016-02-31T10:00:00+00:00,Drugs,Arrest,Male"))
                        .rejects()
                        .getFirst()
                        .reason())
                .contains("not a moment of the calendar");
    }

    @Test
    void zips_in_folders_in_zips_are_opened_and_rubbish_and_other_archives_are_not() throws IOException {
        Path january = world.file("2025-01/jan.csv", HEADER, row("2025-01", FORCE, "Burglary", ""));
        Path inner = world.zip("inner.zip", january);
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            put(zip, "archive/sub/inner.zip", Files.readAllBytes(inner));
            put(zip, "archive/__MACOSX/._inner.zip", new byte[] {1, 2});
            put(zip, "archive/Thumbs.db", new byte[] {1, 2});
            put(zip, "archive/old.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
            put(
                    zip,
                    "archive/people.xlsx",
                    Files.readAllBytes(book(
                            "p.xlsx", sheet("A", List.of("LSOA21CD", "population_2020"), List.of("E01000001", "5")))));
        }
        ImportReport report = world.load(outer, world.bytes("x.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0}));

        assertThat(report.files())
                .extracting(ImportedFile::name, ImportedFile::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("outer.zip › archive/old.7z", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple(
                                "outer.zip › archive/people.xlsx: sheet A", Outcome.IMPORTED),
                        org.assertj.core.groups.Tuple.tuple(
                                "outer.zip › archive/sub/inner.zip › 2025-01/jan.csv", Outcome.IMPORTED),
                        org.assertj.core.groups.Tuple.tuple("x.rar", Outcome.FAILED));
        assertThat(report.files().getFirst().note()).contains("7z archive", "pack them as a zip");
        try (var left = Files.list(folder.resolve("crime/staging"))) {
            assertThat(left).as("nothing unpacked stays").isEmpty();
        }
    }

    @Test
    void a_zip_that_unpacks_to_zips_without_end_is_refused() throws IOException {
        byte[] nought = new byte[1 << 20];
        byte[] bomb = "x".getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 6; depth++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(packed)) {
                put(zip, "a.zip", bomb);
                if (depth == 0) for (int i = 0; i < 30; i++) put(zip, "n" + i + ".csv", nought);
            }
            bomb = packed.toByteArray();
        }
        ImportReport report = world.load(world.bytes("bomb.zip", bomb));

        assertThat(report.files()).singleElement().satisfies(file -> {
            assertThat(file.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(file.note()).contains("a zip within three others");
        });
    }

    @Test
    void every_rejected_row_is_listed_in_a_file_however_many_there_are() throws IOException {
        String[] lines = new String[2_501];
        java.util.Arrays.fill(lines, "too,short");
        lines[0] = HEADER;
        ImportedFile file = world.loadOne(world.file("torn.csv", lines));

        assertThat(file.rowsRejected()).isEqualTo(2_500);
        assertThat(file.rejects()).hasSize(1_000);
        Path all = world.store.rejects().resolve(file.id() + ".csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(all))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(2_501)
                    .startsWith("line,reason", "2,It has 2 fields where the first line has 12.");
        }
    }

    private static List<String> csp(
            String year, String quarter, String csp, String offence, String code, String number) {
        return List.of(year, quarter, "Fenshire", csp, offence, "Arson", "Arson", code, number);
    }

    private record Made(String name, List<List<String>> rows) {}

    @SafeVarargs
    private static Made sheet(String name, List<String>... rows) {
        return new Made(name, List.of(rows));
    }

    private Path book(String name, Made... sheets) throws IOException {
        try (var book = new SXSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (Made made : sheets) {
                var sheet = book.createSheet(made.name);
                for (int i = 0; i < made.rows.size(); i++) {
                    var row = sheet.createRow(i);
                    for (int k = 0; k < made.rows.get(i).size(); k++) {
                        String text = made.rows.get(i).get(k);
                        if (text.matches("-?\\d+")) row.createCell(k).setCellValue(Integer.parseInt(text));
                        else row.createCell(k).setCellValue(text);
                    }
                }
            }
            book.write(out);
            return world.bytes(name, out.toByteArray());
        }
    }

    private static String line(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells)
            row.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(cell)
                    .append("</text:p></table:table-cell>");
        return row.append("</table:table-row>").toString();
    }

    private Path ods(String name, String tables) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "content.xml",
                    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                                    + "<office:body><office:spreadsheet>" + tables
                                    + "</office:spreadsheet></office:body></office:document-content>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return world.bytes(name, packed.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
