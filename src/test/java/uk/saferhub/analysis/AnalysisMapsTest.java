package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.util.GeometricShapeFactory;
import uk.saferhub.analysis.RateMap.Style;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Residents;
import uk.saferhub.web.Fields;

/** Maps draw what was found, withhold what was not, and say what they are made of. */
class AnalysisMapsTest {

    private static final Scope SCOPE = new Scope(
            new Force("made-up", "Made Up Police"),
            YearMonth.of(2024, 1),
            YearMonth.of(2025, 12),
            "Burglary",
            Kinds.published("Burglary"),
            null,
            List.of(),
            Fields.empty());
    private static final Layer WARDS = new Layer(AreaKind.WARD, 2025);
    private static final Map<String, String> NAMES =
            Map.of("E05000001", "East", "E05000002", "West", "E05000003", "North", "E05000004", "South");

    @Test
    void planted_hot_spots_are_drawn_with_how_well_they_foretell() {
        HotSpotFinding finding = HotSpotFinding.of(cells(true));

        assertThat(finding.findings()).anySatisfy(words -> assertThat(words).contains("They do."));
        assertThat(finding.foretold()).contains("PAI", "PEI", "hit rate");
        assertThat(finding.foretoldByDensity()).contains("densest cells", "PAI", "PEI");
        assertThat(finding.prediction().pai()).isGreaterThan(3);
        HotSpotMap map = new HotSpotMap(SCOPE, finding, List.of());
        assertThat(map.hotSpots().svg().text()).contains("Hot spot", "fill=\"#12436d\"", "kilometre");
        assertThat(map.density().svg().text()).contains("a square kilometre", "density-shade1");
        assertThat(finding.table("x").rows().getFirst()).contains("yes");
        assertThat(finding.table("x").rows())
                .as("every cell that the maps show")
                .hasSize(900);
    }

    @Test
    void crime_that_lies_anywhere_alike_gets_no_map() {
        HotSpotFinding finding = HotSpotFinding.of(cells(false));

        assertThat(finding.hot()).isNull();
        assertThat(finding.findings().getFirst()).contains("so no hot spots are drawn");
        assertThat(CellFile.of(finding, List.of(YearMonth.of(2024, 2)), "OFFICIAL-SENSITIVE"))
                .contains("\"hot_spot\":null", "\"incomplete\":[\"2024-02\"]", "\"marking\":\"OFFICIAL-SENSITIVE\"");
    }

    @Test
    void too_few_crimes_get_no_map_and_the_reason() {
        Grid grid = new Grid(460_000, 450_000, 250, 10, 10);
        int[] one = new int[100];
        one[3] = 4;
        HotSpotFinding finding = HotSpotFinding.of(
                new HotSpotCells(grid, IntStream.range(0, 100).toArray(), one, new int[100], YearMonth.of(2025, 9), 0));

        assertThat(finding.findings().getFirst()).contains("No map is drawn", "50 crimes are needed");
    }

    @Test
    void cells_as_a_file_are_rings_against_the_clock_in_degrees() {
        String file = CellFile.of(HotSpotFinding.of(cells(true)), List.of(), "OFFICIAL");
        String ring = file.replaceAll("(?s).*?\"coordinates\":\\[\\[(.*?)\\]\\]\\}.*", "$1");
        double[] at = Arrays.stream(ring.replaceAll("[\\[\\]]", "").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(file).startsWith("{\"type\":\"FeatureCollection\",\"marking\":\"OFFICIAL\",\"features\"");
        assertThat(at).hasSize(10);
        assertThat(at[0]).isBetween(-2.0, 0.0).isEqualTo(at[8]);
        assertThat(at[1]).isBetween(53.0, 55.0).isEqualTo(at[9]);
        double area = IntStream.range(0, 4)
                .mapToDouble(k -> at[2 * k] * at[2 * k + 3] - at[2 * k + 2] * at[2 * k + 1])
                .sum();
        assertThat(area).isPositive();
    }

    @Test
    void rates_say_whose_people_they_divide_by() {
        Map<String, Long> crimes = Map.of("E05000001", 40L, "E05000002", 10L, "E05000003", 0L, "E05000004", 700L);
        Residents then = new Residents(
                WARDS,
                2019,
                Map.of("E05000001", 8000L, "E05000002", 500L, "E05000003", 4000L),
                "Residents in mid-2019");
        RateMap map = RateMap.of(SCOPE, WARDS, NAMES, crimes, then, Style.QUANTILE, 3);
        RateMap counts = RateMap.of(SCOPE, WARDS, NAMES, crimes, null, Style.EQUAL, 3);

        assertThat(map.base()).contains("people of 2019 for crimes of 2024", "not of the same year");
        assertThat(map.table().rows().getFirst()).startsWith("West", "E05000002", "10", "500", "20.0");
        assertThat(map.table().rows().getLast())
                .as("a count is no rate")
                .startsWith("South", "E05000004", "700", "", "");
        assertThat(map.classes().breaks()[map.classes().size()]).isBetween(19.9, 20.1);
        assertThat(counts.base()).contains("Counts, not rates", "No population of 2024 is held");
        assertThat(counts.table().rows().getFirst()).startsWith("South");
        String drawn = map.chart(
                        List.of(outline("E05000001", -1.1), outline("E05000002", -1.0), outline("E05000004", -0.9)))
                .svg()
                .text();
        assertThat(drawn)
                .contains("<title>West: 20.0</title>", "South: no population", "The highest is West with 20.0");
        assertThat(map.chart(List.of())).isNull();
        assertThat(drawn)
                .as("an area leads to its row; what is not known is hatched and said")
                .contains("href=\"#area-E05000001\"", "rates-hatch", "No population is held", "role=\"group\"");
        String file = AreaFile.of(map, List.of(outline("E05000001", -1.1)));
        assertThat(file)
                .contains("\"code\":\"E05000002\"", "\"rate\":20.0000", "\"residents\":null,\"rate\":null")
                .contains("\"geometry\":null", "\"type\":\"MultiPolygon\"");
    }

    @Test
    void parts_of_wards_are_not_divided_by_the_people_of_whole_wards_and_torn_months_are_named() {
        Map<String, Long> crimes = Map.of("E05000001", 40L, "E05000002", 10L);
        Residents people =
                new Residents(WARDS, 2024, Map.of("E05000001", 8000L, "E05000002", 500L), "Residents in mid-2024");
        Scope torn = MonthsTest.scope(null, YearMonth.of(2024, 2));
        Scope parts = MonthsTest.scope(new Layer(AreaKind.LSOA, 2021));

        assertThat(RateMap.of(torn, WARDS, NAMES, crimes, people, Style.EQUAL, 0)
                        .base())
                .contains("for each 1,000 residents", "Incomplete: February 2024.");
        assertThat(RateMap.of(torn, WARDS, NAMES, crimes, people, Style.EQUAL, 0)
                        .table()
                        .caption())
                .endsWith("(incomplete: February 2024)");
        RateMap counts = RateMap.of(parts, WARDS, NAMES, crimes, people, Style.EQUAL, 0);
        assertThat(counts.base()).contains("Counts, not rates", "small areas of 2021", "whole wards");
        assertThat(counts.units()).allSatisfy(unit -> assertThat(unit.rate()).isNull());
        assertThat(RateMap.of(SCOPE, WARDS, NAMES, crimes, new Residents(WARDS, 2024, Map.of(), ""), Style.EQUAL, 0)
                        .base())
                .as("nobody lives in any of them")
                .contains("Counts, not rates");
    }

    private static Boundary outline(String code, double longitude) {
        GeometricShapeFactory shape = new GeometricShapeFactory(new GeometryFactory());
        shape.setNumPoints(40);
        shape.setSize(0.08);
        Geometry disc =
                AffineTransformation.translationInstance(longitude, 53.9).transform(shape.createCircle());
        return new Boundary(WARDS, code, NAMES.get(code), disc);
    }

    /** A study area of 30 by 30 cells, with more in a corner of it or not. */
    private static HotSpotCells cells(boolean planted) {
        SplittableRandom random = new SplittableRandom(5);
        Grid grid = new Grid(460_000, 450_000, 250, 30, 30);
        int[] counts = IntStream.range(0, 900)
                .map(cell -> random.nextInt(4)
                        + (planted && grid.column(cell) < 5 && grid.row(cell) < 5 ? 6 + random.nextInt(4) : 0))
                .toArray();
        int[] later = Arrays.stream(counts).map(count -> count / 3).toArray();
        return new HotSpotCells(grid, IntStream.range(0, 900).toArray(), counts, later, YearMonth.of(2025, 9), 0);
    }
}
