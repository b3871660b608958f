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
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.counting.CountReleases;
import uk.saferhub.crimedata.store.Release;

/** Files that are broken, cut off, saved by other programs, or made to do harm: each is told what is wrong, and nothing is lost. */
class HostileFilesTest {

    private static final String FORCE = "Fenshire Police";
    private static final String JANUARY = row("2025-01", FORCE, "Burglary", "E01000001");
    private static final String DRUGS = row("2025-01", FORCE, "Drugs", "E01000001");
    private static final String CSP = "12 months ending,PFA,CSP Name,Offence,Rolling year total number of offences";

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
    void a_field_in_quotation_marks_may_hold_line_ends_and_lines_keep_their_numbers() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ImportedFile file = world.loadOne(world.bytes(
                    "lines" + end.length() + (int) end.charAt(0) + ".csv",
                    String.join(
                                    end,
                                    HEADER.replace("Crime type", "\"Crime" + end + "type\""),
                                    JANUARY.replace("On or near", "\"On," + end + end + "\"\"or\"\" near")
                                            .replace("Lane,", "Lane\","),
                                    "too,short",
                                    DRUGS,
                                    "")
                            .getBytes(StandardCharsets.UTF_8)));

            assertThat(file.rejects()).as(file.note()).singleElement().satisfies(reject -> {
                assertThat(reject.line())
                        .as("the heading stands on two lines, the first row on three")
                        .isEqualTo(6);
                assertThat(reject.reason()).contains("2 fields where the first line has 12");
            });
            assertThat(file.rowsRead()).isEqualTo(3);
        }
    }

    @Test
    void a_stray_quotation_mark_swallows_no_row_beneath_it() throws IOException {
        ImportedFile open = world.loadOne(
                world.file("open.csv", HEADER, JANUARY.replace("On or near", "\"On or near"), DRUGS, DRUGS));
        ImportedFile behind =
                world.loadOne(world.file("behind.csv", HEADER, JANUARY.replace("On or near", "\"On\" or near"), DRUGS));

        assertThat(open.rowsRead()).isEqualTo(3);
        assertThat(open.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.reason()).contains("opened and not closed");
        });
        assertThat(behind.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("Behind a closed quotation mark"));
        assertThat(world.list.parts()).as("a month comes whole or not at all").isEmpty();
    }

    @Test
    void a_heading_that_stands_twice_is_refused_where_it_matters() throws IOException {
        ImportedFile twice = world.loadOne(world.file("twice.csv", HEADER + ",Crime type", JANUARY + ",Drugs"));
        ImportedFile notes = world.loadOne(world.file("notes.csv", HEADER + ",Note,Note", JANUARY + ",a,b"));
        String header = "Financial Year,Financial Quarter,Force Name,Offence Code,Offence Code,Number of Offences";
        ImportedFile same = world.loadOne(world.file("same.csv", header, "2018/19,1,Fenshire,56A,56A,4"));
        ImportedFile other = world.loadOne(world.file("other.csv", header, "2018/19,2,Fenshire,56A,56B,4"));

        assertThat(twice.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(twice.note()).contains("“crime type” stands twice, in columns 10 and 13");
        assertThat(notes.outcome()).as(notes.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(same.outcome()).as(same.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(other.rejects().getFirst().reason()).contains("columns 4 and 5 do not say the same");
    }

    @Test
    void columns_in_another_order_or_hand_are_found_and_missing_ones_are_named() throws IOException {
        ImportedFile other = world.loadOne(world.file(
                "other.csv",
                "crime_type;month;lsoa_code;reported_by",
                "Burglary;2025-01;E01000001;Fenshire Police",
                "Burglary;2025-01;;Fenshire Police;;"));
        ImportedFile without = world.loadOne(
                world.file("without.csv", HEADER.replace("Crime type", "Kind"), row("2025-02", FORCE, "Burglary", "")));

        assertThat(other.outcome()).as(other.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(other.rowsRead()).isEqualTo(2);
        assertThat(other.note()).contains("no column “falls within”, “longitude”");
        assertThat(without.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(without.note()).contains("looks like street crime, but has no column “crime type”", "“Kind”");
    }

    @Test
    void a_file_that_went_through_a_spreadsheet_program_keeps_its_months_and_says_how_they_were_read()
            throws IOException {
        for (String month : List.of("Jun-25", "June 2025", "2025-06-01", "01/06/2025", "2025/6")) {
            ImportedFile file = world.loadOne(world.file(
                    "saved.csv", HEADER, row(month, FORCE, "Burglary", "E01000001"), row(month, FORCE, "Drugs", "")));

            assertThat(file.outcome()).as(month + ": " + file.note()).isIn(Outcome.IMPORTED, Outcome.UNCHANGED);
            assertThat(file.note()).contains("such as “" + month + "”, and were read as 2025-06");
        }
        assertThat(world.list.parts()).singleElement().satisfies(part -> {
            assertThat(part.month()).isEqualTo(java.time.YearMonth.of(2025, 6));
            assertThat(part.rows()).isEqualTo(2);
        });
        for (String none : List.of("06/01/2025", "2025-06-15", "Foo-25", "13/2025", "45809"))
            assertThat(world.loadOne(world.file("day.csv", HEADER, row(none, FORCE, "Burglary", "")))
                            .rejects()
                            .getFirst()
                            .reason())
                    .as("a day is no month, and a word is none")
                    .contains("“" + none + "” is not a year and month");
        ImportedFile outcomes = world.loadOne(world.file(
                "outcomes.csv",
                "Crime ID,Month,Reported by,LSOA code,Outcome type",
                "a,Jun-25,Fenshire Police,,Under investigation"));
        assertThat(outcomes.note()).contains("were read as 2025-06", "fenshire/2025-06");
    }

    @Test
    void what_r_and_databases_write_for_nothing_is_nothing_and_ranks_have_thousands() throws IOException {
        ImportedFile r = world.loadOne(world.file(
                "r.csv",
                "\"\",Crime.ID,Month,Reported.by,Longitude,Latitude,LSOA.code,Crime.type,Last.outcome.category",
                "1,NA,2025-01,Fenshire Police,NA,NA,NA,Drugs,NULL"));
        ImportedFile ranks = world.loadOne(world.file(
                "File_1_IoD2025.csv",
                "LSOA code (2021),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile",
                "E01000001,\"29,000\",9"));

        assertThat(r.outcome()).as(r.note() + r.rejects()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.csv(Dimension.LSOA)).contains("no LSOA,1");
        assertThat(ranks.outcome()).as(ranks.note() + ranks.rejects()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void what_is_no_table_is_told_by_its_kind_and_what_to_bring_in_its_place() throws IOException {
        for (var each : java.util.Map.of(
                        "\0\0\47\n\0\0\0\0", "a shapefile",
                        "SQLite format 3\0", "a GeoPackage",
                        "PAR1\u0015\0", "Save it as CSV",
                        "%PDF-1.7\n", "It is a PDF",
                        "<!DOCTYPE html><html><body>Error 502", "a web page",
                        "<?xml version=\"1.0\"?>\n<kml xmlns=\"x\">", "KML or GML",
                        "[{\"category\":\"burglary\",\"month\":\"2025-01\"}]", "Download the month as CSV")
                .entrySet()) {
            ImportedFile file =
                    world.loadOne(world.bytes("other", each.getKey().getBytes(StandardCharsets.ISO_8859_1)));

            assertThat(file.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(file.note()).contains(each.getValue());
        }
        ImportedFile counted = world.loadOne(world.file(
                "offences.csv",
                "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Count",
                "2023/24,1,Fenshire,Burglary,Theft,Burglary,28A,12"));
        assertThat(counted.outcome()).as(counted.note()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void a_force_under_two_names_in_one_file_is_one_month_and_loses_no_row() throws IOException {
        ImportedFile file = world.loadOne(world.file(
                "two.csv",
                HEADER,
                row("2025-01", "Hampshire Constabulary", "Burglary", ""),
                row("2025-01", "Hampshire & Isle of Wight Constabulary", "Burglary", "")));

        assertThat(file.outcome()).as(file.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.list.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.rows()).isEqualTo(2));
    }

    @Test
    void a_look_up_to_wards_that_was_cut_off_changes_nothing() throws IOException {
        String header = "LSOA21CD,WD25CD,WD25NM,LAD25CD,LAD25NM\n";
        String first = "E01000001,E05000001,Guildhall,E06000014,York\n";
        ImportedFile cut = world.loadOne(
                world.bytes("cut.csv", (header + first + "E01000002,E0500").getBytes(StandardCharsets.UTF_8)));

        assertThat(cut.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(cut.note()).contains("stops in the middle of line 3");
        assertThat(world.list.lookups()).isEmpty();
    }

    @Test
    void the_first_street_files_had_metres_of_the_national_grid() throws IOException {
        ImportedFile first = world.loadOne(world.file(
                "2011-02-fenshire-street.csv",
                "Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context",
                "2011-02,Fenshire Police,Fenshire Police,460000,452000,On or near A Lane,Burglary,",
                "2011-02,Fenshire Police,Fenshire Police,0,0,No Location,Other crime,"));

        assertThat(first.outcome()).as(first.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(first.note()).contains("metres of the National Grid", "about five metres");
        assertThat(world.crime.places(Question.countBy(), java.time.YearMonth.of(2011, 2))
                        .longitude()[0])
                .isCloseTo(-1.085, org.assertj.core.data.Offset.offset(0.003));
    }

    @Test
    void rows_are_ragged_and_line_ends_mixed_and_trailing_separators_are_none() throws IOException {
        ImportedFile mixed = world.loadOne(world.bytes(
                "mixed.csv",
                (HEADER + ",,\r\n" + JANUARY + ",,\r" + DRUGS + "\n\n" + DRUGS + ",\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        ImportedFile longer = world.loadOne(world.file("longer.csv", HEADER, JANUARY + ",more"));

        assertThat(mixed.outcome()).as(mixed.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(mixed.rowsRead()).isEqualTo(3);
        assertThat(longer.rejects().getFirst().reason()).contains("13 fields where the first line has 12");
    }

    @Test
    void alphabets_are_told_apart_line_by_line() throws IOException {
        byte[] marked = ("\uFEFF" + HEADER + "\n" + JANUARY + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write((HEADER + "\n" + DRUGS.replace("Made", "Müde") + "\n").getBytes(StandardCharsets.UTF_8));
        both.write((DRUGS.replace("Made", "Müde") + "\n").getBytes(Charset.forName("windows-1252")));
        ImportedFile half = world.loadOne(world.bytes(
                "half.csv",
                Arrays.copyOf(
                        (HEADER + "\n" + JANUARY).getBytes(StandardCharsets.UTF_16LE),
                        2 * (HEADER.length() + 40) + 1)));

        assertThat(world.loadOne(world.bytes("marked.csv", marked)).outcome()).isEqualTo(Outcome.IMPORTED);
        ImportedFile mixed = world.loadOne(world.bytes("both.csv", both.toByteArray()));
        assertThat(mixed.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(mixed.note()).contains("Windows-1252");
        assertThat(half.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(half.note()).contains("stops in the middle of line 2");
    }

    @Test
    void bytes_of_nought_lines_without_end_and_empty_files_are_told_with_their_line() throws IOException {
        ImportedFile nought = world.loadOne(world.file("nought.csv", HEADER, JANUARY, DRUGS.replace("Made", "\0\0\0")));
        ImportedFile endless = world.loadOne(world.file("endless.csv", HEADER, JANUARY, "x".repeat(70_000)));
        ImportedFile empty = world.loadOne(world.bytes("empty.csv", new byte[0]));
        ImportedFile blank = world.loadOne(world.file("blank.csv", "", "  ", ""));
        ImportedFile headed = world.loadOne(world.file("headed.csv", HEADER));

        assertThat(nought.note()).contains("Line 3 holds a byte of nought");
        assertThat(endless.note()).contains("Line 3 is longer than 64 kB");
        assertThat(List.of(nought, endless, empty, blank))
                .extracting(ImportedFile::outcome)
                .containsOnly(Outcome.FAILED);
        assertThat(empty.note()).contains("not one line in it");
        assertThat(headed.note()).contains("It holds no rows");
        assertThat(world.list.parts()).isEmpty();
    }

    @Test
    void packed_files_that_are_cut_off_or_unpack_without_end_are_refused() throws IOException {
        byte[] zipped = Files.readAllBytes(world.zip("jan.zip", world.file("jan.csv", HEADER, JANUARY, DRUGS)));
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(gzipped)) {
            gzip.write((HEADER + "\n" + (JANUARY + "\n").repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            zip.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] rows = (JANUARY + "\n").repeat(5_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) zip.write(rows);
        }
        byte[] packed = gzipped.toByteArray();
        byte[] wrong = zipped.clone();
        wrong[60] ^= 0x55;

        for (Path path : List.of(
                world.bytes("cut.zip", Arrays.copyOf(zipped, zipped.length - 30)),
                world.bytes("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2)),
                world.bytes("bomb.zip", bomb.toByteArray()),
                world.bytes("wrong.zip", wrong),
                world.bytes("nothing.zip", new byte[] {'P', 'K', 3, 4}))) {
            ImportedFile file = world.loadOne(path);
            assertThat(file.outcome()).as(path + ": " + file.note()).isEqualTo(Outcome.FAILED);
            assertThat(file.note()).isNotBlank();
        }
        assertThat(world.list.parts()).isEmpty();
    }

    @Test
    void annual_tables_of_partnerships_are_kept_apart_by_the_end_of_their_twelve_months() throws IOException {
        ImportedFile rolling = world.loadOne(world.file(
                "rec-crime-csp.csv",
                CSP,
                "31/03/2004,Fenshire,Upper Vale,Burglary,120",
                "30/06/2004,Fenshire,Upper Vale,Burglary,\"1,131\"",
                "30/06/2004,Fenshire,Lower Vale,Burglary,-",
                "2011-12,Fenshire,Upper Vale,Burglary,9"));
        ImportedFile wide = world.loadOne(world.file(
                "csp-years.csv",
                "CSP name,Offence,2004/05,2005/06 [note 1]",
                "Upper Vale,Burglary,130,..",
                "Lower Vale,Burglary,4,5"));
        ImportedFile tall = world.loadOne(world.file(
                "csp-annual.csv",
                "Financial Year,Force Name,CSP Name,Offence Code,Offence Description,Number of Offences",
                "2011-12,Fenshire,Upper Vale,30A,Burglary,77"));

        assertThat(rolling.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("may be a financial year or a month"));
        assertThat(wide.outcome()).as(wide.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(tall.outcome()).as(tall.note()).isEqualTo(Outcome.IMPORTED);
        world.accepting(folder.resolve("rec-crime-csp.csv"));
        assertThat(world.list.releases("recorded-offences-csp-year"))
                .extracting(Release::key)
                .containsExactlyInAnyOrder(
                        "2004-03/year", "2004-06/year", "2005-03/year", "2006-03/year", "2012-03/year");
        Family family = Family.named("recorded-offences-csp-year").orElseThrow();
        assertThat(new CountReleases(world.store, world.list).of(family, family.by("csp"), "2004-06/"))
                .containsExactly(new CountReleases.Row("Upper Vale", 1131));
    }

    @Test
    void outlines_that_do_not_say_of_which_year_they_are_are_taken_as_whoever_brings_them_says() throws IOException {
        Path silent = world.file("outlines.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"E05000001","lad":"E06000001"},
                "geometry":{"type":"Polygon","coordinates":[[[-1,53],[-1,54],[0,54],[-1,53]]]}}]}""");
        ImportedFile unsaid = world.loadOne(silent);
        ImportedFile said = world.crime
                .importFrom(
                        List.of(silent),
                        "Ada Test",
                        Incomplete.REFUSED,
                        Stated.of("", "", "ward-2024"),
                        Progress.SILENT)
                .files()
                .getFirst();

        assertThat(unsaid.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(unsaid.note()).contains("say it when you import it");
        assertThat(said.outcome()).as(said.note()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.areas.areas).containsOnlyKeys("ward-2024 E05000001");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Stated.of("", "", "lsoa-2024"))
                .hasMessageContaining("those of a census");
    }

    @Test
    void a_type_that_was_not_published_in_a_month_is_missing_and_not_nought() throws IOException {
        String[] lines = new String[5];
        lines[0] = HEADER;
        lines[1] = row("2013-03", FORCE, "Violent crime", "");
        lines[2] = row("2013-04", FORCE, "Other theft", "");
        lines[3] = row("2013-05", FORCE, "Violence and sexual offences", "");
        lines[4] = row("2013-06", FORCE, "Bicycle theft", "");
        world.load(world.file("spring.csv", lines));

        assertThat(months(Kinds.published("Bicycle theft")))
                .isEqualTo("2013-03,no data 2013-04,no data 2013-05,0 2013-06,1");
        assertThat(months(Kinds.published("Violent crime")))
                .isEqualTo("2013-03,1 2013-04,0 2013-05,no data 2013-06,no data");
        assertThat(months(Kinds.published("Burglary"))).isEqualTo("2013-03,0 2013-04,0 2013-05,0 2013-06,0");
        Question both = Question.countBy(Dimension.MONTH)
                .ofTypes(java.util.Set.of("Violent crime", "Violence and sexual offences"));
        assertThat(world.crime.csv(world.crime.count(both)))
                .isEqualToNormalizingNewlines("month,count\n2013-03,1\n2013-04,0\n2013-05,1\n2013-06,0\n");
        // What is published under a name counts, whatever the list of names says.
        world.load(world.file("early.csv", HEADER, row("2013-02", FORCE, "Bicycle theft", "")));
        assertThat(months(Kinds.published("Bicycle theft"))).startsWith("2013-02,1 2013-03,no data");
        assertThat(Kinds.published("Other theft").breaks())
                .singleElement()
                .satisfies(each -> assertThat(each.on()).isEqualTo("2013-05-01"));
        assertThat(Kinds.published("Bicycle theft").breaks()).isEmpty();
        assertThat(Kinds.published("Bicycle theft")
                        .note(java.time.YearMonth.of(2013, 3), java.time.YearMonth.of(2013, 6)))
                .contains("since May 2013", "under “Other theft”", "not nought");
    }

    private String months(Kinds kinds) {
        String csv = world.crime.csv(
                world.crime.count(Question.countBy(Dimension.MONTH).of(kinds)));
        return csv.lines().skip(1).reduce((all, line) -> all + " " + line).orElse("");
    }
}
