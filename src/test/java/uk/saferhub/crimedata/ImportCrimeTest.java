package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.ImportedFile.MonthChange.Kind;
import uk.saferhub.crimedata.ImportedFile.Outcome;

/** Every trap of real street files, in made-up ones. */
class ImportCrimeTest {

    private static final String FORCE = "Fenshire Police";

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
    void anti_social_behaviour_rows_that_repeat_exactly_are_all_kept() throws IOException {
        String asb = ",2025-01," + FORCE + "," + FORCE + ",-1.08,53.96,On or near ,E01013335,,Anti-social behaviour,,";
        world.load(world.file("a.csv", HEADER, asb, asb, asb));

        assertThat(world.csv(Dimension.TYPE)).isEqualTo("type,count\nAnti-social behaviour,3\n");
    }

    @Test
    void a_row_without_crime_id_coordinates_or_lsoa_counts_like_any_other() throws IOException {
        ImportedFile file = world.loadOne(world.file(
                "a.csv",
                HEADER,
                ",2018-12,British Transport Police,British Transport Police,,,No Location,,,Public order,,",
                ",2018-12,British Transport Police,British Transport Police,,,No location,,,Drugs,,"));

        assertThat(file.rejects()).isEmpty();
        assertThat(world.csv(Dimension.FORCE, Dimension.LSOA)).isEqualTo("force,lsoa,count\nbtp,no LSOA,2\n");
    }

    @Test
    void a_crime_id_that_repeats_is_two_rows() throws IOException {
        String crime = row("2025-01", FORCE, "Burglary", "E01013335");
        world.load(world.file("a.csv", HEADER, crime, crime.replace("Under investigation", "Offender fined")));

        assertThat(world.csv()).isEqualTo("count\n2\n");
    }

    @Test
    void early_files_without_crime_id_and_with_other_columns_order_are_read_by_header() throws IOException {
        world.load(world.file(
                "whatever.txt",
                "Month,Crime type,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Context",
                "2012-01,Violent crime,Fenshire Police,Fenshire Police,-1.0,53.9,On or near,E01013335,York 001A,"));

        assertThat(world.csv(Dimension.MONTH, Dimension.TYPE)).isEqualTo("month,type,count\n2012-01,Violent crime,1\n");
    }

    @Test
    void byte_order_mark_and_all_three_line_ends_are_read() throws IOException {
        Charset utf8 = StandardCharsets.UTF_8;
        world.load(
                world.file("bom.csv", utf8, "\n", "\uFEFF" + HEADER, row("2025-01", FORCE, "Burglary", "")),
                world.file("cr.csv", utf8, "\r", HEADER, row("2025-02", FORCE, "Burglary", "")),
                world.file("crlf.csv", utf8, "\r\n", HEADER, "", row("2025-03", FORCE, "Burglary", ""), ""));

        assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n2025-03,1\n");
    }

    @Test
    void windows_1252_is_read_and_said() throws IOException {
        String row = row("2025-01", FORCE, "Burglary", "").replace("Made Up Lane", "Caf\u00e9 \u2019 Lane");
        ImportedFile spreadsheet =
                world.loadOne(world.file("a.csv", Charset.forName("windows-1252"), "\n", HEADER, row));

        assertThat(spreadsheet.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(spreadsheet.note()).contains("Windows-1252");
    }

    @Test
    void bad_rows_are_rejected_with_line_and_reason_and_leave_the_month_as_it_was() throws IOException {
        String good = row("2025-01", FORCE, "Burglary", "");
        world.load(world.file("held.csv", HEADER, good, good, good));
        ImportReport report = world.load(world.file(
                "a.csv",
                HEADER,
                good,
                "x,y",
                good.replace("2025-01", "January"),
                good.replace("2025-01", "2031-01"),
                good.replace("-1.08", "west"),
                good.replace("Burglary", ""),
                "\"" + good,
                good.replace("On or near Made Up Lane", "\"On or near Made Up Lane, \"\"B\"\"\"")));

        ImportedFile file = report.files().getFirst();
        assertThat(file.rejects())
                .extracting(Reject::line, Reject::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "It has 2 fields where the first line has 12."),
                        org.assertj.core.groups.Tuple.tuple(
                                4L, "Month “January” is not a year and month, such as 2025-06."),
                        org.assertj.core.groups.Tuple.tuple(5L, "Month “2031-01” is in the future."),
                        org.assertj.core.groups.Tuple.tuple(6L, "Longitude “west” is not a number of degrees."),
                        org.assertj.core.groups.Tuple.tuple(7L, "Crime type is empty."),
                        org.assertj.core.groups.Tuple.tuple(8L, "A quotation mark is opened and not closed."));
        assertThat(file.inWords())
                .startsWith(
                        "a.csv: failed. 6 of its 8 rows cannot be read (line 3, 4, 5, 6, 7, 8), so no month was changed")
                .contains("\n  line 3: It has 2 fields")
                .endsWith("opened and not closed.");
        assertThat(file.rowsRead()).isEqualTo(8);
        assertThat(file.rowsRejected()).isEqualTo(6);
        assertThat(file.changes()).isEmpty();
        assertThat(report.clean()).isFalse();
        StringWriter rejects = new StringWriter();
        world.crime.writeRejects(report, rejects);
        assertThat(rejects.toString())
                .startsWith("file,line,reason\r\na.csv,3,It has 2 fields where the first line has 12.\r\n");
        assertThat(world.csv()).isEqualTo("count\n3\n");
    }

    @Test
    void the_same_month_twice_adds_nothing_however_it_is_named_or_packed() throws IOException {
        Path january = world.file("jan.csv", HEADER, row("2025-01", FORCE, "Burglary", ""));
        world.load(january);
        Path february = world.file("feb.csv", HEADER, row("2025-02", FORCE, "Drugs", ""));
        ImportReport again = world.load(
                january,
                world.zip("both.zip", january, february),
                world.file(
                        "together.csv",
                        HEADER,
                        row("2025-01", FORCE, "Burglary", ""),
                        row("2025-02", FORCE, "Drugs", "")));

        assertThat(again.files())
                .extracting(ImportedFile::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.IMPORTED, Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n");
    }

    @Test
    void a_month_published_again_replaces_that_month_of_that_force_and_nothing_else() throws IOException {
        String one = row("2025-01", FORCE, "Burglary", "");
        world.load(world.file("a.csv", HEADER, one, one, row("2025-02", FORCE, "Drugs", "")));
        world.load(world.file("b.csv", HEADER, row("2025-01", "Marshshire Constabulary", "Drugs", "")));
        ImportedFile again = world.loadOne(world.file("c.csv", HEADER, one.replace("Under investigation", "Caution")));

        assertThat(again.changes()).hasSize(1);
        assertThat(again.changes().getFirst().kind()).isEqualTo(Kind.REPLACED);
        assertThat(again.changes().getFirst().rowsBefore()).isEqualTo(2);
        assertThat(world.csv(Dimension.FORCE, Dimension.MONTH))
                .isEqualTo("force,month,count\nfenshire,2025-01,1\nfenshire,2025-02,1\nmarshshire,2025-01,1\n");
    }

    @Test
    void a_stray_row_of_another_month_or_force_cannot_wipe_that_month_out() throws IOException {
        world.load(world.file("a.csv", HEADER, row("2024-12", FORCE, "Drugs", ""), row("2024-12", FORCE, "Drugs", "")));
        ImportedFile file = world.loadOne(world.file(
                "2025-01-fenshire-street.csv",
                HEADER,
                row("2025-01", FORCE, "Burglary", ""),
                row("2024-12", FORCE, "Burglary", ""),
                row("2025-01", "Marshshire Police", "Burglary", "")));

        assertThat(file.rowsRejected()).isEqualTo(2);
        assertThat(file.rejects().getFirst().reason()).contains("2024-12").contains("left out");
        assertThat(world.csv(Dimension.FORCE, Dimension.MONTH))
                .isEqualTo("force,month,count\nfenshire,2024-12,2\nfenshire,2025-01,1\n");
    }

    @Test
    void a_name_that_fits_nothing_in_the_file_is_disbelieved() throws IOException {
        world.load(world.file("2020-05-marshshire-street.csv", HEADER, row("2025-01", FORCE, "Burglary", "")));

        assertThat(world.csv(Dimension.FORCE, Dimension.MONTH)).isEqualTo("force,month,count\nfenshire,2025-01,1\n");
    }

    @Test
    void a_download_that_was_cut_off_leaves_the_month_as_it_was() throws IOException {
        String one = row("2025-01", FORCE, "Burglary", "");
        world.load(world.file("a.csv", HEADER, one, one));
        ImportedFile cut =
                world.loadOne(world.bytes("cut.csv", (HEADER + "\n" + one + "\n" + one.substring(0, 40)).getBytes()));

        assertThat(cut.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(cut.note()).contains("stops in the middle of line 3");
        assertThat(world.csv()).isEqualTo("count\n2\n");
    }

    @Test
    void a_last_line_without_a_line_end_is_a_row() throws IOException {
        world.load(world.bytes("a.csv", (HEADER + "\n" + row("2025-01", FORCE, "Drugs", "")).getBytes()));

        assertThat(world.csv()).isEqualTo("count\n1\n");
    }

    @Test
    void folders_and_zips_are_read_through_and_other_files_are_skipped_with_a_sentence() throws IOException {
        world.file("in/2025-01/x/jan.csv", HEADER, row("2025-01", FORCE, "Burglary", ""));
        world.file(
                "in/2025-01/2025-01-fenshire-outcomes.csv",
                HEADER.replace("Crime type,Last outcome category,Context", "Outcome type"));
        world.file("in/2025-01/search.csv", "Type,Date,Object of search", "Person search,2025-01-01,Drugs");
        world.file("in/notes.txt", "Remember the milk");
        world.file("in/.DS_Store", "x");
        world.bytes("in/empty.csv", new byte[0]);
        world.bytes("in/picture.png", new byte[] {1, 0, 2, 0});
        Path february = world.file("feb/2025-02/feb.csv", HEADER, row("2025-02", FORCE, "Burglary", ""));
        Files.move(world.zip("z.zip", february), folder.resolve("in/z.zip"));
        ImportReport report = world.load(folder.resolve("in"));

        assertThat(report.files())
                .extracting(ImportedFile::name, ImportedFile::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2025-01/2025-01-fenshire-outcomes.csv", Outcome.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple("2025-01/search.csv", Outcome.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple("2025-01/x/jan.csv", Outcome.IMPORTED),
                        org.assertj.core.groups.Tuple.tuple("empty.csv", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("notes.txt", Outcome.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple("picture.png", Outcome.SKIPPED),
                        org.assertj.core.groups.Tuple.tuple("z.zip › feb/2025-02/feb.csv", Outcome.IMPORTED));
        assertThat(report.files())
                .filteredOn(file -> file.outcome() == Outcome.SKIPPED)
                .allSatisfy(file -> assertThat(file.note()).isNotBlank());
        assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n");
    }

    @Test
    void a_zip_bomb_is_left_alone_and_its_neighbour_comes_in() throws IOException {
        Path january = world.file("jan.csv", HEADER, row("2025-01", FORCE, "Burglary", ""));
        Path zip = folder.resolve("bomb.zip");
        String row = row("2025-02", FORCE, "Burglary", "") + "\n";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a-bomb.csv"));
            out.write((HEADER + "\n").getBytes());
            byte[] many = row.repeat(10_000).getBytes();
            for (int i = 0; i < 40; i++) {
                out.write(many);
            }
            out.putNextEntry(new ZipEntry("b-real.csv"));
            out.write(Files.readAllBytes(january));
        }
        ImportReport report = world.load(zip);

        assertThat(report.files()).extracting(ImportedFile::outcome).containsExactly(Outcome.FAILED, Outcome.IMPORTED);
        assertThat(report.files().getFirst().note()).contains("unpacks to far more");
        assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n");
    }

    @Test
    void what_is_not_there_or_damaged_is_told_and_stops_nothing() throws IOException {
        ImportReport report = world.load(
                folder.resolve("nowhere.csv"),
                world.bytes("bad.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9}),
                world.file("a.csv", HEADER, row("2025-01", FORCE, "Burglary", "")));

        assertThat(report.files())
                .extracting(ImportedFile::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.IMPORTED);
        assertThat(report.clean()).isFalse();
    }

    @Test
    void every_file_leaves_its_provenance() throws IOException {
        ImportedFile file = world.loadOne(world.file("a.csv", HEADER, row("2025-01", FORCE, "Burglary", "")));

        assertThat(file.sha256()).matches("[0-9a-f]{64}");
        assertThat(file.by()).isEqualTo("Ada Test");
        assertThat(world.list.files).containsExactly(file);
        assertThat(world.list.parts().getFirst().file()).isEqualTo(file.id());
    }

    @Test
    void a_file_that_no_list_names_is_not_there_and_an_import_that_died_is_swept_up() throws IOException {
        world.load(world.file("a.csv", HEADER, row("2025-01", FORCE, "Burglary", "")));
        Path part =
                folder.resolve("crime").resolve(world.list.parts().getFirst().path());
        Files.copy(part, part.resolveSibling("written-but-never-listed.parquet"));
        world.bytes("crime/staging/dead/0.csv", new byte[] {1});
        world.load(world.file("b.csv", HEADER, row("2025-02", FORCE, "Burglary", "")));

        assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n");
        try (Stream<Path> left = Files.list(folder.resolve("crime/staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void rows_that_cannot_be_read_can_be_accepted_and_the_month_says_that_it_is_incomplete() throws IOException {
        Path torn = world.file("torn.csv", HEADER, row("2025-01", FORCE, "Drugs", ""), "too,short");
        assertThat(world.loadOne(torn).outcome()).isEqualTo(Outcome.FAILED);

        ImportedFile taken = world.accepting(torn);
        assertThat(taken.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(taken.note()).contains("were left out as asked", "incomplete");
        Counts counts = world.crime.count(Question.countBy(Dimension.MONTH));
        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.incomplete()).extracting(ForceMonth::month).containsExactly(java.time.YearMonth.of(2025, 1));
        assertThat(world.accepting(torn).outcome()).isEqualTo(Outcome.UNCHANGED);

        world.load(world.file(
                "whole.csv", HEADER, row("2025-01", FORCE, "Drugs", ""), row("2025-01", FORCE, "Drugs", "")));
        assertThat(world.crime.count(Question.countBy()).incomplete()).isEmpty();

        assertThat(world.accepting(torn).note()).contains("The whole 2025-01 of Fenshire Police that is held stays.");
        assertThat(world.crime.count(Question.countBy()).total()).isEqualTo(2);
    }
}
