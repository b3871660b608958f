package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKBReader;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Sex;
import uk.saferhub.crimedata.counting.CountPeople;

/** Outlines, look-ups, footprints and populations, in made-up files with the traps of real ones. */
class AreasTest {

    private static final String FORCE = "Fenshire Police";
    private static final String SQUARE = "[[[-1,53],[-1,54],[-2,54],[-2,53],[-1,53]]]";

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
    void outlines_come_in_by_code_and_each_bad_one_is_named_by_its_number() throws Exception {
        ImportedFile file = world.loadOne(world.file(
                "lsoa.geojson",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":[",
                feature("LSOA21CD", "E01000001", "Polygon", SQUARE) + ",",
                feature("LSOA21CD", "E01000002", "MultiPolygon", "[" + SQUARE + ",[[[1,1],[1,2],[2,2],[1,1]]]]") + ",",
                feature("LSOA21CD", "E01000003", "Polygon", "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]") + ",",
                feature("LSOA21CD", "E01000004", "Point", "[1,53]") + ",",
                feature("LSOA21CD", "E01000005", "Polygon", "[[[-1,53],[-1,54],[-2,54],[-2,53]]]") + ",",
                feature("LSOA21CD", "York 001", "Polygon", SQUARE) + ",",
                feature("LSOA11CD", "E01000007", "Polygon", SQUARE) + ",",
                feature("LSOA21CD", "E01000001", "Polygon", SQUARE) + ",",
                feature(
                                "LSOA21CD",
                                "E01000009",
                                "Polygon",
                                "[[[9457000,452000],[9457001,452000],[9457001,452001],[9457000,452000]]]")
                        + ",",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"LSOA21CD\":\"E01000010\"}}]}"));

        assertThat(file.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(file.note()).contains("Outlines of 2 small areas of 2021.");
        assertThat(world.areas.areas.keySet()).containsExactly("lsoa-2021 E01000001", "lsoa-2021 E01000002");
        assertThat(new WKBReader()
                        .read(world.areas.areas.get("lsoa-2021 E01000002").wkb())
                        .getNumGeometries())
                .isEqualTo(2);
        assertThat(file.rejects()).extracting(Reject::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(file.rejects().toString())
                .contains(
                        "Feature 3: its outline is not valid (Self-intersection near 1.00000, 1.00000).",
                        "Feature 4: it is a Point",
                        "Feature 5: a ring of its outline is not closed.",
                        "Feature 6: “York 001” is not a code of small areas of 2021.",
                        "Feature 7: it is one of small areas of 2011 in a file of small areas of 2021.",
                        "Feature 8: E01000001 is there twice",
                        "Feature 9: 9457000, 452000 are not degrees, nor metres that are known here.",
                        "Feature 10: it has no outline.");
    }

    @Test
    void a_file_of_outlines_that_was_cut_off_changes_nothing() throws IOException {
        ImportedFile file = world.loadOne(world.file(
                "cut.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                feature("WD25CD", "E05000001", "Polygon", SQUARE) + ",{\"type\":"));

        assertThat(file.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(file.note()).contains("It is not whole");
        assertThat(world.areas.areas).isEmpty();
        assertThat(world.loadOne(world.file("empty.geojson", "{\"type\":\"Topology\",\"objects\":{}}"))
                        .note())
                .contains("no features");
    }

    @Test
    void copies_of_official_outlines_say_their_area_in_their_own_way_and_the_year_in_the_files_name() throws Exception {
        world.load(
                world.file("wards 2023.geojson", collection(feature("WARDCODE", "E05000001", "Polygon", SQUARE))),
                world.file("lsoa_2021.geojson", collection(feature("lsoa_code", "W01000001", "Polygon", SQUARE))),
                world.file("parishes_dec_2022.json", collection(feature("code", "E04000001", "Polygon", SQUARE))),
                world.file("counties.geojson", collection(feature("ctyua23cd", "E10000034", "Polygon", SQUARE))),
                world.file("forces.geojson", collection(feature("PFA23CD", "E23000001", "Polygon", SQUARE))),
                world.file("odd 2024.geojson", collection(feature("electoral", "E58000001", "Polygon", SQUARE))));
        assertThat(world.areas.areas.keySet())
                .containsExactlyInAnyOrder(
                        "ward-2023 E05000001",
                        "lsoa-2021 W01000001",
                        "parish-2022 E04000001",
                        "county-2023 E10000034",
                        "force-2023 E23000001",
                        "division-2024 E58000001");

        ImportedFile unsaid = world.loadOne(
                world.file("mine.geojson", collection(feature("ward_code", "E05000001", "Polygon", SQUARE))));
        assertThat(unsaid.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(unsaid.note())
                .isEqualTo(
                        "It does not say of which year its wards are. Name the property of their codes WD21CD, for those of 2021, or put that year into the file's name, as in ward-2021.geojson, or say it when you import it.");
        assertThat(world.loadOne(world.file(
                                "lsoa 2019.geojson", collection(feature("code", "E01000001", "Polygon", SQUARE))))
                        .note())
                .as("no census was in 2019")
                .contains("It does not say of which year its small areas are.");
    }

    @Test
    void a_look_up_is_taken_with_its_dates_and_says_what_does_not_fit() throws IOException {
        Path torn = world.file(
                "best fit.csv",
                "LSOA11CD,LSOA11NM,CHGIND,LSOA21CD,LSOA21NM,valid_from",
                "E01000001,Old 1,U,E01000001,New 1,2021-03-21",
                "E01000002,Old 2,S,E01000012,New 2a,2021-03-21",
                "E01000002,Old 2,S,E01000013,New 2b,2021-03-21",
                "Old 3,Old 3,U,E01000003,New 3,2021-03-21");
        assertThat(world.loadOne(torn).outcome()).as("short of a row").isEqualTo(Outcome.FAILED);
        assertThat(world.areas.sets).isEmpty();
        ImportedFile file = world.accepting(torn);

        assertThat(file.note()).contains("It places small areas of 2011 in small areas of 2021: 3 links.");
        assertThat(file.rejects().getFirst().reason()).isEqualTo("“Old 3” is not a code of small areas of 2011.");
        assertThat(world.areas.sets.getFirst().links())
                .filteredOn(link -> !link.fits())
                .extracting(link -> link.parent() + " " + link.from())
                .containsExactly("E01000012 2021-03-21", "E01000013 2021-03-21");
    }

    @Test
    void the_same_look_up_of_another_year_is_another_look_up() throws IOException {
        String[] rows = {"E06000014,E22000001", "E06000065,E22000002"};
        world.load(world.file("2024.csv", "LAD24CD,CSP24CD", rows[0], rows[1]));
        ImportedFile next = world.loadOne(world.file("2025.csv", "LAD25CD,CSP25CD", rows[0], rows[1]));

        assertThat(next.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.areas.sets).extracting(set -> set.child().year()).containsExactly(2024, 2025);
        assertThat(world.loadOne(world.file("again.csv", "LAD25CD,CSP25CD", rows[0], rows[1]))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_whole_file_of_the_same_rows_makes_an_incomplete_release_whole() throws IOException {
        String header = "LSOA21CD,year,sex,age,population";
        String good = "E01000001,2022,all,all ages,67";
        ImportedFile torn = world.accepting(world.file("torn.csv", header, good, "too,short"));
        assertThat(torn.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.list.releases().getFirst().rowsRejected()).isEqualTo(1);

        assertThat(world.loadOne(world.file("whole.csv", header, good)).outcome())
                .isEqualTo(Outcome.IMPORTED);
        assertThat(world.list.releases()).hasSize(1);
        assertThat(world.list.releases().getFirst().rowsRejected()).isZero();
    }

    @Test
    void a_footprint_confines_counts_to_its_wards_and_one_of_another_census_is_refused() throws IOException {
        world.load(
                world.file(
                        "wards.csv",
                        "LSOA21CD,WD25CD,WD25NM,LAD25CD,LAD25NM",
                        "E01000001,E05000001,Guildhall,E06000014,York",
                        "E01000002,E05000002,Selby East,E06000065,North Yorkshire"),
                world.file(
                        "crime.csv",
                        HEADER,
                        row("2025-01", FORCE, "Drugs", "E01000001"),
                        row("2025-01", FORCE, "Drugs", "E01000002"),
                        row("2025-01", FORCE, "Burglary", "E01000002"),
                        row("2025-01", FORCE, "Burglary", "")));

        Question drugs = Question.countBy(Dimension.WARD);
        assertThat(world.crime
                        .count(drugs.within(footprint(AreaKind.DISTRICT, 2025, "E06000065")))
                        .total())
                .as("North Yorkshire without York")
                .isEqualTo(2);
        assertThat(world.crime
                        .count(drugs.within(footprint(AreaKind.LSOA, 2021, "E01000001")))
                        .total())
                .isEqualTo(1);
        CrimePlaces places = world.crime.places(
                Question.countBy().ofTypes(Set.of("Drugs")).within(footprint(AreaKind.WARD, 2025, "E05000002")),
                YearMonth.of(2025, 1));
        assertThat(places.unplaced()).isZero();
        assertThat(places.all()).containsExactly(2);
        assertThat(places.crimes()).containsExactly(1);
        assertThat(places.late()).containsExactly(1);
        assertThatThrownBy(() -> world.crime.count(drugs.within(footprint(AreaKind.LSOA, 2011, "E01000001"))))
                .isInstanceOf(OtherCensus.class);
        assertThatThrownBy(() -> world.crime.count(drugs.within(footprint(AreaKind.WARD, 2021, "E05000001"))))
                .isInstanceOf(NoLookup.class);
        assertThatThrownBy(() -> drugs.within(footprint(AreaKind.CSP, 2016, "E22000001")))
                .hasMessageContaining("placed in small areas, wards and districts");
    }

    @Test
    void people_are_held_by_year_sex_and_age_and_a_total_is_never_added_to_its_parts() throws IOException {
        world.load(
                world.file(
                        "lsoa21 mid-2022.csv",
                        "LSOA21CD," + years("F%d") + "," + years("M%d") + ",Year",
                        "E01000001," + people(10, 20, 3) + "," + people(11, 21, 2) + ",2022"),
                world.file(
                        "people.csv",
                        "LSOA21CD,year,sex,age,population",
                        "E01000001,2022,all,all ages,67",
                        "E01000001,2021,female,0-17,5"));
        CountPeople people = new CountPeople(world.store, world.list);
        Layer layer = new Layer(AreaKind.LSOA, 2021);

        assertThat(people.of(layer, 2022, Group.EVERYONE).orElseThrow().of(List.of("E01000001")))
                .hasValue(67);
        assertThat(people.of(layer, 2022, new Group(Sex.FEMALE, 18, Group.OLDEST))
                        .orElseThrow()
                        .byCode())
                .containsEntry("E01000001", 23L);
        assertThat(people.of(layer, 2022, new Group(Sex.ALL, 0, 17))
                        .orElseThrow()
                        .byCode())
                .containsEntry("E01000001", 21L);
        assertThat(people.of(layer, 2021, new Group(Sex.FEMALE, 0, 15)))
                .as("the band reaches over the age asked for")
                .isEmpty();
        assertThat(people.of(layer, 2020, Group.EVERYONE))
                .as("never another year's")
                .isEmpty();
        assertThat(people.of(layer, 2022, Group.EVERYONE).orElseThrow().of(List.of("E01000001", "E01000002")))
                .as("a base is never short")
                .isEmpty();
    }

    @Test
    void a_population_without_its_year_or_its_areas_year_is_refused_with_what_to_do() throws IOException {
        assertThat(world.loadOne(world.file("people.csv", "lsoa,pop", "E01000001,\"1,954\""))
                        .rejects()
                        .getFirst()
                        .reason())
                .contains("Name the column of codes LSOA21CD");
        assertThat(world.loadOne(world.file("lsoa21.csv", "LSOA21CD,pop", "E01000001,\"1,954\""))
                        .rejects()
                        .getFirst()
                        .reason())
                .contains("does not say of which year its people are");
    }

    /** A column for each year of age to 90, as the Office for National Statistics heads them. */
    private static String years(String form) {
        return IntStream.rangeClosed(0, 90).mapToObj(form::formatted).collect(Collectors.joining(","));
    }

    private static String people(int newborn, int eighteen, int ninety) {
        return IntStream.rangeClosed(0, 90)
                .map(age -> age == 0 ? newborn : age == 18 ? eighteen : age == 90 ? ninety : 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static Footprint footprint(AreaKind kind, int year, String... codes) {
        return new Footprint(
                UUID.randomUUID(),
                "Some",
                1,
                new Layer(kind, year),
                new TreeSet<>(List.of(codes)),
                "",
                Instant.EPOCH,
                "Ada");
    }

    private static String collection(String feature) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
    }

    private static String feature(String property, String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"FID\":1,\"%s\":\"%s\",\"list\":[1]},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(property, code, type, coordinates);
    }
}
