package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Sex;
import uk.saferhub.crimedata.counting.CountPeople;

/** Files that went through other programs and other hands before they came here. All made up. */
class OtherHandsTest {

    private static final String SQUARE = "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]";

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
    void degrees_with_a_comma_for_their_point_are_read_and_types_and_codes_in_other_letters_are_the_same()
            throws IOException {
        ImportedFile file = world.loadOne(world.file(
                "other-country.csv",
                CrimeWorld.HEADER.replace(',', ';'),
                ";2025-03;PSNI;PSNI;-5,93;54,59;On or near A;;;ANTI-SOCIAL BEHAVIOUR;;",
                "x;2025-03;Police Service of Northern Ireland;PSNI;-5,94;54,60;On or near B;n00000001;;Burglary;;"));

        assertThat(file.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.csv(Dimension.FORCE, Dimension.TYPE))
                .isEqualTo("force,type,count\nnorthern-ireland,Anti-social behaviour,1\nnorthern-ireland,Burglary,1\n");
        assertThat(world.csv(Dimension.LSOA)).contains("N00000001,1");
    }

    @Test
    void a_place_at_nought_is_none_and_degrees_in_each_others_columns_are_refused() throws IOException {
        ImportedFile nought = world.loadOne(world.file(
                "nought.csv",
                CrimeWorld.HEADER,
                CrimeWorld.row("2025-01", "Kent Police", "Drugs", "E01000001").replace("-1.08,53.96", "0,0.000000"),
                CrimeWorld.row("2025-01", "Kent Police", "Burglary", "E01000001")
                        .replace("-1.08,53.96", "0.000001,51.5")));
        assertThat(nought.note()).contains("1 rows have the place 0, 0").contains("without a place");
        assertThat(nought.outcome()).isEqualTo(Outcome.IMPORTED);

        ImportedFile swapped = world.loadOne(world.file(
                "swapped.csv",
                CrimeWorld.HEADER,
                CrimeWorld.row("2025-02", "Kent Police", "Drugs", "E01000001").replace("-1.08,53.96", "51.3,0.9")));
        assertThat(swapped.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(swapped.rejects().getFirst().reason())
                .isEqualTo("Longitude “51.3” and latitude “0.9” stand in each other's columns.");
    }

    @Test
    void a_file_that_ends_at_a_spreadsheets_last_line_was_cut_off_and_comes_in_only_as_incomplete() throws IOException {
        String row = CrimeWorld.row("2025-03", "Norfolk Constabulary", "Drugs", "E01000001");
        Path file = Files.write(
                folder.resolve("cut.csv"),
                IntStream.range(0, 65_536)
                        .mapToObj(line -> line == 0 ? CrimeWorld.HEADER : row)
                        .toList());

        ImportedFile refused = world.loadOne(file);
        assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refused.rejects())
                .singleElement()
                .satisfies(last -> assertThat(last.reason()).contains("last line that a spreadsheet program holds"));
        assertThat(world.accepting(file).outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(world.list.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.rowsRejected()).isEqualTo(1));
    }

    @Test
    void outlines_in_metres_and_with_latitude_first_are_turned_and_the_report_says_so() throws Exception {
        // Worked example of Ordnance Survey's guide: 651409.903, 313177.270 is 52.65798, 1.71605 (WGS 84).
        assertThat(corner(
                        "E05000001", SQUARE.formatted("651409.903", "313177.270", "652000", "314000"), "National Grid"))
                .satisfies(at -> {
                    assertThat(at.x).isCloseTo(1.71605, offset(0.0001));
                    assertThat(at.y).isCloseTo(52.65798, offset(0.0001));
                });
        // The same place by the formula of EPSG:3857 (x = 6378137 λ, y = 6378137 ln tan(π/4 + φ/2)).
        assertThat(corner("E05000002", SQUARE.formatted("191029.8", "6919982.4", "192000", "6921000"), "EPSG:3857"))
                .satisfies(at -> {
                    assertThat(at.x).isCloseTo(1.71605, offset(0.0001));
                    assertThat(at.y).isCloseTo(52.65798, offset(0.0001));
                });
        assertThat(corner("E05000003", SQUARE.formatted("52.65", "1.71", "52.66", "1.72"), "latitude stood before"))
                .isEqualTo(new Coordinate(1.71, 52.65));
    }

    @Test
    void what_only_looks_like_geojson_is_told_by_its_name() throws IOException {
        assertThat(note("{\"displayFieldName\":\"\",\"geometryType\":\"esriGeometryPolygon\",\"features\":[]}"))
                .contains("Esri's JSON");
        assertThat(note("{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}"))
                .contains("one feature by itself");
    }

    @Test
    void the_censuss_bulk_tables_give_people_by_sex_and_age_of_the_areas_of_their_year() throws IOException {
        ImportedFile file = world.loadOne(world.file(
                "census2021-ts009-lsoa.csv",
                "date,geography,geography code,Sex: All persons; Age: Total; measures: Value,Sex: Female; Age: Total; measures: Value,Sex: Female; Age: Aged 17 years and under; measures: Value,Sex: Female; Age: Aged 18 years and over; measures: Value,Sex: Male; Age: Aged 17 years and under; measures: Value,Sex: Male; Age: Aged 18 years and over; measures: Value",
                "2021,Fen 1,E01000001,100,60,10,50,15,25"));
        assertThat(file.outcome()).as(file.note()).isEqualTo(Outcome.IMPORTED);
        world.load(world.file(
                "KS101 of 2011.csv",
                "date,geography,geography code,Sex: All persons; measures: Value,Sex: Males; measures: Value",
                "2011,Fen 1,E01000001,90,40"));

        CountPeople people = new CountPeople(world.store, world.list);
        Layer small = new Layer(AreaKind.LSOA, 2021);
        assertThat(people.of(small, 2021, Group.EVERYONE).orElseThrow().byCode())
                .containsEntry("E01000001", 100L);
        assertThat(people.of(small, 2021, new Group(Sex.FEMALE, 18, Group.OLDEST))
                        .orElseThrow()
                        .byCode())
                .containsEntry("E01000001", 50L);
        assertThat(people.of(new Layer(AreaKind.LSOA, 2011), 2011, new Group(Sex.MALE, 0, Group.OLDEST))
                        .orElseThrow()
                        .byCode())
                .containsEntry("E01000001", 40L);
    }

    @Test
    void wards_of_the_censuss_own_tables_and_of_mid_year_tables_are_known_by_their_headings() throws IOException {
        assertThat(world.loadOne(world.file(
                                "custom.csv",
                                "Electoral wards and divisions Code,Electoral wards and divisions,Sex (2 categories) Code,Sex (2 categories),Observation",
                                "E05000001,Fen,1,Female,7"))
                        .note())
                .contains("ward-2022/2021/sex");
        assertThat(world.loadOne(world.file(
                                "wards-2023 mid-2022.csv",
                                "Ward Code 1,Ward Name 1,All Ages,0,1,90+",
                                "E05000001,Fen,30,10,10,10"))
                        .note())
                .contains("ward-2023/2022/age: 3 rows", "ward-2023/2022/all: 1 rows");
    }

    @Test
    void a_look_up_with_headings_for_readers_is_the_same_look_up_and_one_without_districts_says_what_it_is_not_for()
            throws IOException {
        assertThat(world.loadOne(world.file(
                                "for-readers.csv",
                                "LSOA code (2021),LSOA name (2021),Ward code (2024),Ward name (2024),Local authority district code (2024),Local authority district name (2024)",
                                "E01000001,Fen 1,E05000001,Fen,E07000001,Fenland"))
                        .note())
                .isEqualTo("It places 1 LSOAs of 2021 in the wards of 2024.");
        assertThat(world.loadOne(world.file("bare.csv", "LSOA21CD,WD25CD", "E01000001,E05000001"))
                        .note())
                .contains("It has no column of districts, such as LAD25CD");
    }

    @Test
    void deprivation_is_known_by_short_headings_too_and_never_taken_for_a_look_up() throws IOException {
        for (List<String> headings : List.of(
                List.of("lsoa11cd", "lsoa11nm", "LAD19CD", "IMDRank", "IMDDecil"),
                List.of("LSOA11CD", "LSOA11NM", "LAD19CD", "IMD_Rank", "IMD_Decile"),
                List.of(
                        "LSOA code",
                        "LSOA Name",
                        "LAD19CD",
                        "Index of Multiple Deprivation Rank",
                        "Index of Multiple Deprivation Decile"))) {
            ImportedFile file = world.loadOne(
                    world.file("imd-2019.csv", String.join(",", headings), "E01000001,Fen 1,E07000001,12,1"));
            assertThat(file.note())
                    .as(headings.toString())
                    .contains("Small areas' deprivation, lsoa-2011/2019/england");
        }
    }

    @Test
    void home_office_tables_of_other_editions_are_known_by_their_headings() throws IOException {
        assertThat(world.loadOne(world.file(
                                "outcomes.csv",
                                "Financial Year,Financial Quarter,Force Name,Offence Code,Offence Description,Outcome Type,Outcome Description,Force Outcomes for Offences Recorded in Quarter",
                                "2022/23,1,Fen,1,Murder,1,Charged,\"1,005\""))
                        .note())
                .contains("Recorded outcomes by offence, 2022-23: 1 rows");
        assertThat(world.loadOne(world.file(
                                "csp.csv",
                                "Police Force,CSP name,Offence,Apr 2022 to Mar 2023,Apr 2023 to Mar 2024",
                                "Fen,Fenland,Burglary,\"1,234\",[x]"))
                        .note())
                .contains("by twelve months, 2023-03/year: 1 rows");
        assertThat(world.loadOne(world.file(
                                "2025-04-fen-stop-and-search.csv",
                                "Type,Date,Object of search,Outcome",
                                "Person search,02/04/2025 10:05,Stolen goods,Arrest"))
                        .note())
                .contains("fen/2025-04: 1 rows");
    }

    private String note(String file) throws IOException {
        return world.loadOne(world.file("f.geojson", file)).note();
    }

    /** The south-western corner of an outline as it is held. */
    private Coordinate corner(String code, String coordinates, String said) throws IOException, ParseException {
        ImportedFile file = world.loadOne(world.file(
                code + ".geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"WD24CD\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}]}"
                        .formatted(code, coordinates)));
        assertThat(file.note()).contains("Outlines of 1 wards of 2024.", said);
        return new WKBReader()
                .read(world.areas.areas.get("ward-2024 " + code).wkb())
                .getCoordinates()[0];
    }
}
