package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import uk.saferhub.analysis.SeverityTable.Cell;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.SeverityWeights;
import uk.saferhub.analysis.rates.SeverityWeights.By;
import uk.saferhub.crimedata.Offences;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;

/** Count and harm side by side: what is many may be light, and what is not weighed is told. */
class SeverityTableTest {

    private static final SeverityWeights TYPES =
            new SeverityWeights("Made-up", "1", "all", By.CRIME_TYPE, Map.of("Robbery", 100.0, "Drugs", 2.0));
    private static final SeverityWeights CODES = new SeverityWeights(
            "Made-up", "1", "all", By.OFFENCE_CODE, Map.of("1", 7979.0, "4.1", 7979.0, "8N", 184.0, "8P", 200.0));

    @Test
    void ANL_06_the_heaviest_area_comes_first_though_another_has_more_and_what_has_no_weight_is_in_neither() {
        SeverityTable table = SeverityTable.of(
                "x",
                TYPES,
                null,
                List.of(
                        new Cell("Many", "E05000001", "2024", Map.of("Drugs", 50L, "Anti-social behaviour", 9L), null),
                        new Cell("Few", "E05000002", "2024", Map.of("Robbery", 4L), new Population(1000, 2024, "w"))));

        assertThat(table.table().rows())
                .containsExactly(
                        List.of("Few", "E05000002", "2024", "4", "400", "100.0", "1,000", "4.0", "400.0", "0.400"),
                        List.of("Many", "E05000001", "2024", "50", "100", "2.0", "", "", "", ""));
        assertThat(table.unweighed()).contains("Anti-social behaviour (9)");
        assertThat(table.indicative()).isTrue();
        assertThat(table.chart().description())
                .contains("Crimes that have a weight: most in Many with 50.", "Weight: most in Few with 400.");
    }

    @Test
    void ANL_06_codes_are_weighed_one_by_one_however_tables_put_them_together() {
        SeverityTable table = new SeverityOfCodes(offences()).of("Fenshire", true, CODES, Set.of(), year -> null);

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().period()).isEqualTo("2023/24 Q1");
        assertThat(table.rows().getFirst().severity().weight()).isEqualTo(2 * 7979 + 10 * 184);
        assertThat(table.unweighed()).as("two keys that weigh differently").contains("8N/8P (3)");
        assertThat(new SeverityOfCodes(offences())
                        .of("Fenshire", false, CODES, Set.of("8N"), year -> null)
                        .table()
                        .rows()
                        .getFirst())
                .contains("2023/24", "10", "1,840");
    }

    @Test
    void ANL_06_offences_are_divided_by_the_people_of_the_year_in_which_their_financial_year_begins() {
        SeverityTable table = new SeverityOfCodes(offences())
                .of(
                        "Fenshire",
                        false,
                        CODES,
                        Set.of("8N"),
                        year -> year == 2023 ? new Population(1840, year, "Fenshire") : null);

        assertThat(table.table().rows().getFirst()).contains("1,840", "1.000");
    }

    @Test
    void the_last_period_is_a_map_and_a_file_with_the_numbers_of_the_table() {
        Layer wards = new Layer(AreaKind.WARD, 2025);
        SeverityTable table = SeverityTable.of(
                "x",
                TYPES,
                wards,
                List.of(
                        new Cell("Many", "E05000001", "2023", Map.of("Robbery", 90L), null),
                        new Cell("Many", "E05000001", "2024", Map.of("Drugs", 50L), new Population(500, 2024, "w")),
                        new Cell("Few", "E05000002", "2024", Map.of("Robbery", 4L), new Population(1000, 2024, "w"))));
        SeverityMap map = new SeverityMap(table, List.of(outline(wards, "E05000001"), outline(wards, "E05000002")));

        assertThat(map.chart().svg().text()).contains("Weight for each 1,000 residents, 2024", "Many: 200", "Few: 400");
        assertThat(map.file())
                .contains("\"code\":\"E05000001\",\"name\":\"Many\",\"period\":\"2024\",\"crimes\":50,\"weight\":100.0")
                .contains("\"residents\":1000,\"score\":0.4000", "\"type\":\"MultiPolygon\"")
                .doesNotContain("2023");
        assertThat(new SeverityMap(table, List.of()).chart()).isNull();
    }

    private static Boundary outline(Layer layer, String code) {
        double west = code.endsWith("1") ? -1.1 : -1.0;
        Coordinate[] ring = {
            new Coordinate(west, 53.9),
            new Coordinate(west + 0.1, 53.9),
            new Coordinate(west + 0.1, 54.0),
            new Coordinate(west, 54.0),
            new Coordinate(west, 53.9)
        };
        return new Boundary(layer, code, code, new GeometryFactory().createPolygon(ring));
    }

    private static Offences offences() {
        return new Offences() {
            @Override
            public List<String> forces() {
                return List.of("Fenshire");
            }

            @Override
            public List<Row> of(String force) {
                return List.of(
                        new Row("2023/24", 1, "1/4.1/4.10/4.2", "Homicide", 2),
                        new Row("2023/24", 1, "8N", "Assault with injury", 10),
                        new Row("2023/24", 2, "8N-8P", "Two that weigh differently", 3));
            }
        };
    }
}
