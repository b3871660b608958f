package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Sex;
import uk.saferhub.crimedata.counting.CountPeople;
import uk.saferhub.crimedata.counting.CountReleases;

/** Two partnerships' files of the same kind and year: each speaks for its own areas, and neither wipes the other out. */
class SideBySideTest {

    private static final Layer SMALL = new Layer(AreaKind.LSOA, 2021);
    private static final Layer WARDS = new Layer(AreaKind.WARD, 2025);
    private static final String PEOPLE = "LSOA21CD,population_2022";

    @TempDir
    Path folder;

    private CrimeWorld world;
    private CountPeople people;

    @BeforeEach
    void open() {
        world = new CrimeWorld(folder);
        people = new CountPeople(world.store, world.list);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void a_second_countys_residents_stand_beside_the_firsts_and_a_correction_replaces_its_own_areas_alone()
            throws IOException {
        Path fens = world.file("fens.csv", PEOPLE, "E01000001,100", "E01000002,200");
        Path marsh = world.file("marsh.csv", PEOPLE, "E01000003,300", "W01000004,400");
        world.load(fens);
        ImportedFile second = world.loadOne(marsh);
        assertThat(second.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(second.note())
                .isEqualTo(
                        "Populations, lsoa-2021/2022/all: 2 rows (areas: 0 in place of those held, 2 new, 2 others stay as they are).");
        assertThat(held()).isEqualTo("{E01000001=100, E01000002=200, E01000003=300, W01000004=400}");

        assertThat(world.loadOne(fens).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(world.loadOne(marsh).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(world.list.releases()).hasSize(2);

        ImportedFile corrected = world.loadOne(world.file("again.csv", PEOPLE, "E01000002,250", "E01000005,500"));
        assertThat(corrected.note())
                .contains("2 rows (areas: 1 in place of those held, 1 new, 3 others stay as they are)");
        assertThat(held()).isEqualTo("{E01000001=100, E01000002=250, E01000003=300, E01000005=500, W01000004=400}");

        world.load(fens);
        assertThat(held())
                .as("what is loaded last answers, for its own areas")
                .isEqualTo("{E01000001=100, E01000002=200, E01000003=300, E01000005=500, W01000004=400}");
        assertThat(world.list.releases().stream()
                        .mapToLong(release -> release.rows())
                        .sum())
                .as("no area twice")
                .isEqualTo(5);
    }

    @Test
    void an_incomplete_file_adds_areas_and_takes_the_place_of_no_whole_one() throws IOException {
        world.load(world.file("fens.csv", PEOPLE, "E01000001,100"));
        world.accepting(world.file("torn.csv", PEOPLE, "E01000002,200", "too,short,by far"));
        assertThat(held()).isEqualTo("{E01000001=100, E01000002=200}");
        ImportedFile torn =
                world.accepting(world.file("torn too.csv", PEOPLE, "E01000001,1", "E01000009,9", "too,short,by far"));
        assertThat(torn.note()).contains("the whole one that is held stays");
        assertThat(held()).isEqualTo("{E01000001=100, E01000002=200}");
    }

    @Test
    void a_second_forces_outcomes_and_a_later_quarter_stand_beside_what_is_held() throws IOException {
        String header = "financial_year,financial_quarter,force_name,offence_code,outcome_type,offences";
        world.load(world.file("fens.csv", header, "2024/25,1,Fenshire,104,1,10", "2024/25,2,Fenshire,104,1,20"));
        world.load(world.file("marsh.csv", header, "2024/25,1,Marshshire,104,1,300"));
        ImportedFile later = world.loadOne(
                world.file("later.csv", header, "2024/25,2,Fenshire,104,1,21", "2024/25,3,Fenshire,104,1,40"));
        assertThat(later.note()).contains("(quarters of forces: 1 in place of those held, 1 new, 2 others stay");

        Family recorded = Family.named("recorded-outcomes").orElseThrow();
        assertThat(new CountReleases(world.store, world.list).of(recorded, recorded.by("force"), ""))
                .extracting(row -> row.key() + " " + row.count())
                .containsExactly("Marshshire 300", "Fenshire 71");
    }

    @Test
    void a_second_countys_look_up_stands_beside_the_firsts() throws IOException {
        String header = "LSOA21CD,LSOA21NM,WD25CD,WD25NM,LAD25CD,LAD25NM";
        Path fens = world.file("fens.csv", header, "E01000001,,E05000001,Abbey,E06000001,Fenland");
        world.load(
                fens,
                world.file(
                        "crime.csv",
                        HEADER,
                        row("2025-01", "A", "Drugs", "E01000001"),
                        row("2025-01", "A", "Drugs", "E01000002")));
        ImportedFile second =
                world.loadOne(world.file("marsh.csv", header, "E01000002,,E05000002,Birch,E06000002,Marsh"));

        assertThat(second.note())
                .isEqualTo(
                        "It places 1 LSOAs of 2021 in the wards of 2025; others that it does not name stay as they are: 1.");
        assertThat(world.csv(Dimension.WARD)).isEqualTo("""
                        ward,ward_name,count
                        E05000001,Abbey,1
                        E05000002,Birch,1
                        """);
        assertThat(world.loadOne(fens).outcome()).isEqualTo(Outcome.UNCHANGED);
        world.load(world.file("moved.csv", header, "E01000002,,E05000003,Cherry,E06000002,Marsh"));
        assertThat(world.csv(Dimension.WARD)).contains("Abbey,1", "Cherry,1").doesNotContain("Birch");
    }

    @Test
    void a_second_countys_deprivation_stands_beside_the_firsts() throws IOException {
        String header =
                "LSOA code (2021),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile";
        world.load(world.file("IoD2025 fens.csv", header, "E01000001,1,1"));
        world.load(world.file("IoD2025 marsh.csv", header, "E01000002,30000,10"));

        assertThat(people.of(SMALL).orElseThrow().byCode()).containsOnlyKeys("E01000001", "E01000002");
    }

    @Test
    void the_people_of_a_ward_a_district_and_a_footprint_are_told_only_where_every_part_has_its_own()
            throws IOException {
        world.load(
                world.file(
                        "wards.csv",
                        "LSOA21CD,LSOA21NM,WD25CD,WD25NM,LAD25CD,LAD25NM",
                        "E01000001,,E05000001,Abbey,E06000001,Fenland",
                        "E01000002,,E05000001,Abbey,E06000001,Fenland",
                        "E01000003,,E05000002,Birch,E06000001,Fenland",
                        "E01000004,,E05000003,Cherry,E06000002,Marsh"),
                world.file("fens.csv", PEOPLE, "E01000001,100", "E01000003,300", "E01000004,400"));
        assertThat(people.fitted(WARDS, 2022, Group.EVERYONE)
                        .orElseThrow()
                        .byCode()
                        .toString())
                .as("a ward of which one small area is not held is not short of it: it is not told")
                .isEqualTo("{E05000002=300, E05000003=400}");

        Populations.Together wards = people.together(WARDS, List.of("E05000001", "E05000002"), 2022, Group.EVERYONE);
        assertThat(wards.people()).isEmpty();
        assertThat(wards.lackingInWords())
                .isEqualTo("1 of 2 wards of 2025 have no number of residents for mid-2022: E05000001");
        world.load(world.file("more.csv", PEOPLE, "E01000002,200"));
        assertThat(people.together(new Layer(AreaKind.DISTRICT, 2025), List.of("E06000001"), 2022, Group.EVERYONE)
                        .people())
                .hasValue(600);
        assertThat(people.together(WARDS, List.of("E05000001", "E05000003"), 2022, Group.EVERYONE)
                        .people())
                .hasValue(700);

        Populations.Together another =
                people.together(new Layer(AreaKind.WARD, 2023), List.of("E05000003"), 2022, Group.EVERYONE);
        assertThat(another.people()).as("no look-up to the wards of 2023").isEmpty();
        world.load(world.file("published.csv", "WD24CD,population_2022", "E05000003,444"));
        another = people.together(new Layer(AreaKind.WARD, 2023), List.of("E05000003"), 2022, Group.EVERYONE);
        assertThat(another.people()).hasValue(444);
        assertThat(another.how()).isEqualTo("Residents in mid-2022, published for wards of 2024, joined by code");
    }

    @Test
    void one_countys_totals_and_anothers_ages_answer_together() throws IOException {
        world.load(
                world.file("fens.csv", PEOPLE, "E01000001,100"),
                world.file(
                        "marsh.csv",
                        "LSOA21CD,year,sex,age,population",
                        "E01000002,2022,female,0-17,10",
                        "E01000002,2022,male,0-17,11",
                        "E01000002,2022,female,18 and over,20",
                        "E01000002,2022,male,18 and over,21"));

        assertThat(held()).isEqualTo("{E01000001=100, E01000002=62}");
        assertThat(people.of(SMALL, 2022, new Group(Sex.MALE, 18, Group.OLDEST))
                        .orElseThrow()
                        .byCode())
                .containsOnly(java.util.Map.entry("E01000002", 21L));
    }

    @Test
    void bands_of_ages_are_never_added_up_twice_and_a_gap_answers_nothing() throws IOException {
        String header = "LSOA21CD,year,age,population";
        world.load(world.file(
                "bands.csv",
                header,
                "E01000001,2022,0-15,30",
                "E01000001,2022,0-4,10",
                "E01000001,2022,5-15,20",
                "E01000001,2022,16-64,60",
                "E01000001,2022,65+,10",
                "E01000001,2021,10-17,9"));

        assertThat(held()).isEqualTo("{E01000001=100}");
        assertThat(of(0, 15)).isEqualTo(30);
        assertThat(of(5, 64)).isEqualTo(80);
        assertThat(people.of(SMALL, 2022, new Group(Sex.ALL, 0, 17))).isEmpty();
        assertThat(people.of(SMALL, 2021, Group.EVERYONE))
                .as("ten to seventeen is not everybody")
                .isEmpty();
        assertThat(people.of(SMALL, 2022, new Group(Sex.FEMALE, 0, 15))).isEmpty();
    }

    @Test
    void single_years_that_end_at_90_hold_everybody_older_too() throws IOException {
        world.load(world.file(
                "years.csv",
                "LSOA21CD,year,age,population\n"
                        + IntStream.rangeClosed(0, 90)
                                .mapToObj(age -> "E01000001,2022," + age + ",1")
                                .collect(Collectors.joining("\n"))));

        assertThat(held()).isEqualTo("{E01000001=91}");
        assertThat(of(85, Group.OLDEST)).isEqualTo(6);
    }

    @Test
    void a_table_that_is_divided_by_something_else_too_is_refused() throws IOException {
        ImportedFile file = world.loadOne(world.file(
                "by tenure.csv", "LSOA21CD,tenure,population_2022", "E01000001,Owned,60", "E01000001,Rented,40"));

        assertThat(file.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(file.note()).contains("more than once", "Nothing was changed");
        assertThat(world.list.releases()).isEmpty();
    }

    private long of(int from, int to) {
        return people.of(SMALL, 2022, new Group(Sex.ALL, from, to))
                .orElseThrow()
                .byCode()
                .get("E01000001");
    }

    private String held() {
        return people.of(SMALL, 2022, Group.EVERYONE).orElseThrow().byCode().toString();
    }
}
