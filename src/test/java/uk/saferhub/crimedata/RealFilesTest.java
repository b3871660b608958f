package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.counting.CheckPlaces;
import uk.saferhub.crimedata.counting.CountPeople;
import uk.saferhub.crimedata.counting.CountReleases;
import uk.saferhub.testing.RealData;

/** The real files of data.police.uk, of which nothing is in the project: see {@link RealData}. */
class RealFilesTest {

    @TempDir
    Path folder;

    private Path data;
    private CrimeWorld world;

    @BeforeEach
    void open() {
        data = RealData.file("police-uk").getParent();
        world = new CrimeWorld(folder);
    }

    @AfterEach
    void close() throws Exception {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void counts_equal_those_made_independently_and_the_gap_of_six_years_is_no_data() throws IOException {
        ImportReport report = world.load(data.resolve("police-uk/street"));
        assertThat(report.clean()).isTrue();
        assertThat(report.rowsRead()).isEqualTo(88_990);

        List<String> expected = new ArrayList<>();
        for (String line :
                Files.readAllLines(data.resolve("police-uk/north-yorkshire-expected-counts-by-type.csv")).stream()
                        .skip(1)
                        .toList()) {
            String[] fields = line.split(",");
            expected.add(fields[1] + "," + fields[0] + "," + fields[2] + "," + fields[3]);
        }
        List<String> counted = world.csv(Dimension.FORCE, Dimension.MONTH, Dimension.TYPE)
                .lines()
                .skip(1)
                .toList();
        assertThat(counted).filteredOn(line -> !line.endsWith("no data")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(counted).filteredOn(line -> line.endsWith(",,no data")).hasSize(70);

        ImportReport again = world.load(data.resolve("police-uk/street"));
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(17);
        assertThat(world.crime.count(Question.countBy()).total()).isEqualTo(88_990);
    }

    @Test
    void each_odd_file_comes_in_whole_or_says_why_not() {
        ImportReport report =
                world.load(data.resolve("police-uk/odd-files"), data.resolve("police-uk/stop-and-search"));

        assertThat(report.count(Outcome.FAILED)).isZero();
        assertThat(report.count(Outcome.SKIPPED)).isZero();
        CountReleases counts = new CountReleases(world.store, world.list);
        assertThat(total(counts, "outcomes")).isEqualTo(40);
        assertThat(total(counts, "stop-and-search")).isEqualTo(145 + 59);
        assertThat(world.csv(Dimension.FORCE, Dimension.MONTH)).isEqualTo("""
                        force,month,count
                        btp,2018-12,5525
                        city-of-london,2025-06,701
                        north-yorkshire,2012-01,39
                        northern-ireland,2025-06,11536
                        """);
    }

    @Test
    void wards_add_up_to_the_month_and_both_years_of_wards_are_kept() {
        world.load(data.resolve("police-uk/street"), data.resolve("geography/lookups"));

        Counts wards = world.crime.count(Question.countBy(Dimension.WARD));
        assertThat(wards.total()).isEqualTo(88_990);
        assertThat(wards.wardYear()).isEqualTo(2025);
        assertThat(wards.lsoaYears()).containsExactly(2011, 2021);
        assertThat(world.list.lookups())
                .extracting(lookup -> lookup.lsoaYear() + " to " + lookup.wardYear())
                .containsExactlyInAnyOrder("2011 to 2021", "2011 to 2025", "2021 to 2025");
        assertThat(wards.rows())
                .filteredOn(row -> row.keys().getFirst().equals("no LSOA"))
                .singleElement()
                .satisfies(row -> assertThat(row.count().orElseThrow()).isEqualTo(627));
    }

    @Test
    void real_outlines_populations_and_deprivation_come_in_and_the_people_of_a_ward_are_added_up() {
        ImportReport report =
                world.load(data.resolve("geography"), data.resolve("population"), data.resolve("deprivation"));
        assertThat(report.files())
                .filteredOn(file -> file.outcome() != Outcome.IMPORTED)
                .extracting(file -> file.name() + ": " + file.note())
                .containsExactly(
                        "lookups/la_all_codes.csv: Its first line is not that of a data set that SaferHub knows.");
        assertThat(report.files().stream()
                        .flatMap(file -> file.rejects().stream())
                        .map(Reject::reason))
                .as("two small areas without a ward, and a ward that is in its file twice")
                .hasSize(3)
                .contains("Feature 36: E05014284 is there twice; the first is kept.");
        assertThat(world.areas.areas.keySet())
                .filteredOn(code -> code.startsWith("ward-2025"))
                .hasSizeGreaterThan(100)
                .contains("ward-2025 E05010311");
        assertThat(world.areas.sets)
                .extracting(set -> set.child().slug() + " " + set.parent().slug())
                .containsExactlyInAnyOrder("district-2016 csp-2016", "district-2016 force-2016");

        CountPeople people = new CountPeople(world.store, world.list);
        Layer wards = new Layer(AreaKind.WARD, 2025);
        assertThat(people.years(wards)).containsExactly(2019);
        var residents = people.fitted(wards, 2019, Group.EVERYONE).orElseThrow();
        assertThat(residents.how()).contains("added up from small areas of 2011");
        assertThat(residents.of(List.of("E05010311"))).isPresent();
        assertThat(people.of(new Layer(AreaKind.LSOA, 2011), 2019, Group.EVERYONE)
                        .orElseThrow()
                        .byCode())
                .containsEntry("E01011949", 1954L);
        assertThat(people.of(new Layer(AreaKind.LSOA, 2011))
                        .orElseThrow()
                        .byCode()
                        .get("E01021988")
                        .decile())
                .isEqualTo(1);
    }

    @Test
    void the_home_offices_outcomes_and_the_tree_of_offences_come_in_from_a_packed_file() {
        ImportReport report = world.load(data.resolve("offences"));
        assertThat(report.count(Outcome.IMPORTED)).isEqualTo(3);
        assertThat(report.rowsRejected()).isZero();
        assertThat(report.rowsRead()).isGreaterThan(450_913);
        CountReleases counts = new CountReleases(world.store, world.list);
        Family recorded = Family.named("recorded-outcomes").orElseThrow();
        assertThat(counts.of(recorded, recorded.by("quarter"), "2017-18/"))
                .extracting(CountReleases.Row::key)
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(total(counts, "recorded-outcomes")).isGreaterThan(4_000_000);
    }

    @Test
    void most_points_of_north_yorkshire_lie_in_the_small_area_that_their_row_states() {
        world.load(
                data.resolve("police-uk/street/2025-10-north-yorkshire-street.csv"),
                data.resolve("geography/lsoa2021"));
        CheckPlaces.Found found = new CheckPlaces(world.store, world.areas).of(world.list.parts());

        assertThat(found.rows()).isEqualTo(5_098);
        assertThat(found.inside() + found.outside() + found.unchecked()).isEqualTo(found.withPoint());
        assertThat(found.inside()).isGreaterThan(found.outside() * 10);
        assertThat(found.unchecked())
                .as("Leeds and Bradford, of which no outline is here")
                .isPositive();
    }

    private static long total(CountReleases counts, String family) {
        Family of = Family.named(family).orElseThrow();
        return counts.of(of, of.by(""), "").stream()
                .mapToLong(CountReleases.Row::count)
                .sum();
    }
}
