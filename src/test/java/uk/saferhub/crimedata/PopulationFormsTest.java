package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Sex;
import uk.saferhub.crimedata.counting.CountPeople;

/** Populations in the forms in which the Office for National Statistics, Nomis and the census give them out. */
class PopulationFormsTest {

    private static final Layer SMALL = new Layer(AreaKind.LSOA, 2021);

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
    void the_small_area_counts_and_not_the_district_that_stands_before_it() throws IOException {
        load(
                "sapelsoasyoa mid-2022.csv",
                "LAD 2021 Code,LAD 2021 Name,LSOA 2021 Code,LSOA 2021 Name,Total," + years("F") + "," + years("M"),
                "E07000237,Worcester,E01000001,Worcester 001A,182," + ones() + "," + ones(),
                "E07000237,Worcester,E01000002,Worcester 001B,182," + ones() + "," + ones(),
                "S12000033,Aberdeen City,S01006506,Culter,182," + ones() + "," + ones());

        assertThat(of(SMALL, 2022)).isEqualTo(Map.of("E01000001", 182L, "E01000002", 182L));
        assertThat(people.of(SMALL, 2022, new Group(Sex.FEMALE, 85, Group.OLDEST))
                        .orElseThrow()
                        .byCode())
                .containsEntry("E01000001", 6L);
        assertThat(people.held()).extracting(held -> held.layer().slug()).containsOnly("lsoa-2021");
    }

    @Test
    void every_year_of_a_wide_file_is_read_whatever_its_headings_call_it() throws IOException {
        load(
                "MYEB1_detailed.csv",
                "ladcode23,laname23,country,sex,age,population_2011,population_2022,population_2023",
                "E07000237,Worcester,E,1,0,10,11,12",
                "E07000237,Worcester,E,2,0,20,21,22",
                "E07000237,Worcester,E,1,90,1,2,3",
                "E07000237,Worcester,E,2,90,4,5,6");
        Layer districts = new Layer(AreaKind.DISTRICT, 2023);
        assertThat(people.years(districts)).containsExactly(2023, 2022, 2011);
        assertThat(people.of(districts, 2022, new Group(Sex.MALE, 0, 0))
                        .orElseThrow()
                        .byCode())
                .containsEntry("E07000237", 11L);

        load("wards.csv", "Ward 2023 Code,Ward 2023 name,Mid-2011,Mid-2012", "E05000001,Abbey,7,8");
        load("residents.csv", "LSOA21CD,2013,2014", "E01000009,1,2");
        assertThat(of(new Layer(AreaKind.WARD, 2023), 2012)).containsEntry("E05000001", 8L);
        assertThat(of(SMALL, 2013)).containsEntry("E01000009", 1L);
    }

    @Test
    void years_and_values_that_nobody_says_are_people_are_refused_with_what_to_do() throws IOException {
        ImportedFile file = world.loadOne(world.file("wide.csv", "LSOA21CD,2013,2014", "E01000009,1,2"));
        assertThat(file.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(file.rejects().getFirst().reason()).startsWith("Nothing says that its numbers are people.");
        assertThat(world.loadOne(world.file("fingers.csv", "Indicator Name,Area Code,Sex,Age,Value", "x,E06000001,,,1"))
                        .outcome())
                .isEqualTo(Outcome.SKIPPED);
        assertThat(world.loadOne(world.file("stock.csv", "Code,Total", "AB1,4")).outcome())
                .as("some other table")
                .isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void the_censuss_and_nomis_downloads_are_read_as_they_come() throws IOException {
        load(
                "custom-filtered-2024-02-03T10_11_12Z.csv",
                "Lower layer Super Output Areas Code,Lower layer Super Output Areas,Age (3 categories) Code,Age (3 categories),Sex (2 categories) Code,Sex (2 categories),Observation",
                "E01000001,x,1,Aged 15 years and under,1,Female,5",
                "E01000001,x,1,Aged 15 years and under,2,Male,6",
                "E01000001,x,2,Aged 16 to 64 years,1,Female,7",
                "E01000001,x,2,Aged 16 to 64 years,2,Male,8",
                "E01000001,x,3,Aged 65 years and over,1,Female,9",
                "E01000001,x,3,Aged 65 years and over,2,Male,10");
        assertThat(of(SMALL, 2021)).isEqualTo(Map.of("E01000001", 45L));

        load(
                "nomis_2024.csv",
                "DATE,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GEOGRAPHY_TYPE,GENDER,GENDER_NAME,C_AGE,C_AGE_NAME,MEASURES_NAME,OBS_VALUE",
                "2020,Worcester 1,E01000002,2011 super output areas - lower layer,0,Total,200,All Ages,Value,70",
                "2020,Worcester 1,E01000002,2011 super output areas - lower layer,0,Total,200,All Ages,Percent,100",
                "2020,Malvern,E07000235,local authorities: district / unitary (as of April 2023),0,Total,200,All Ages,Value,900");
        assertThat(of(new Layer(AreaKind.LSOA, 2011), 2020)).isEqualTo(Map.of("E01000002", 70L));
        assertThat(of(new Layer(AreaKind.DISTRICT, 2023), 2020)).isEqualTo(Map.of("E07000235", 900L));

        load(
                "census2021-ts001-lsoa.csv",
                "date,geography,geography code,Residence type: Total; measures: Value",
                "2021,Worcester 9,E01000009,1500");
        load("population lad23 mid-2019.csv", "Area Code,Area name,value", "E06000001,Fenland,40");
        assertThat(of(SMALL, 2021)).containsEntry("E01000009", 1500L);
        assertThat(of(new Layer(AreaKind.DISTRICT, 2023), 2019)).containsEntry("E06000001", 40L);
    }

    @Test
    void overlapping_bands_are_said_and_the_areas_of_other_kinds_go_to_their_own_layers() throws IOException {
        ImportedFile file = load(
                "bands 2022.csv",
                "LSOA code (2021),age group,population",
                "E01000001,0-15,30",
                "E01000001,0-4,10",
                "E01000001,5-15,20",
                "E01000001,16 and over,70");
        assertThat(file.note())
                .contains("Its bands of ages overlap, as 0-4 and 0-15 do: they are never added to each other.");
        assertThat(of(SMALL, 2022)).isEqualTo(Map.of("E01000001", 100L));

        load("pfa.csv", "PFA23CD,CTY23CD,population_2022", "E23000001,,5", "E23000002,E99999999,6");
        assertThat(of(new Layer(AreaKind.FORCE, 2023), 2022)).hasSize(2);
        load("counties.csv", "CTYUA23CD,population_2022", "E10000034,5", "E06000001,6");
        assertThat(of(new Layer(AreaKind.COUNTY, 2023), 2022)).containsOnlyKeys("E10000034", "E06000001");
    }

    @Test
    void deprivation_is_of_the_small_areas_that_its_column_says() throws IOException {
        String header = ",Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile";
        ImportedFile file = load("File_7.csv", "LSOA code (2021)" + header, "E01000001,7,1");
        assertThat(people.of(SMALL).orElseThrow().year()).isEqualTo(2025);
        assertThat(file.note()).contains("it was taken for that of 2025");
        load("IoD2025 by old areas.csv", "LSOA code (2011)" + header, "E01000002,8,1");
        assertThat(people.of(new Layer(AreaKind.LSOA, 2011)).orElseThrow().year())
                .isEqualTo(2025);
        assertThat(people.of(SMALL).orElseThrow().byCode()).containsOnlyKeys("E01000001");
    }

    private ImportedFile load(String name, String... lines) throws IOException {
        ImportedFile file = world.loadOne(world.file(name, lines));
        assertThat(file.outcome()).as(file.inWords()).isEqualTo(Outcome.IMPORTED);
        return file;
    }

    private Map<String, Long> of(Layer layer, int year) {
        return people.of(layer, year, Group.EVERYONE).orElseThrow().byCode();
    }

    private static String years(String sex) {
        return IntStream.rangeClosed(0, 90).mapToObj(age -> sex + age).collect(Collectors.joining(","));
    }

    private static String ones() {
        return String.join(",", Collections.nCopies(91, "1"));
    }
}
