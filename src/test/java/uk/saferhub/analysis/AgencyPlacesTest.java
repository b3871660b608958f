package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import uk.saferhub.crimedata.SmallArea;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.incidents.AgencyRecords.Held;
import uk.saferhub.crimedata.incidents.AgencyRecords.Named;
import uk.saferhub.crimedata.incidents.AgencyRecords.Sum;
import uk.saferhub.crimedata.incidents.GridPoint;
import uk.saferhub.kernel.BritishGrid;
import uk.saferhub.kernel.Period;

/** Agencies' records on the map: each in its area or in none, exact, and chance seldom called a hot spot. */
class AgencyPlacesTest {

    private static final Layer WARDS = new Layer(AreaKind.WARD, 2025);
    private static final Map<String, SmallArea> SMALL = Map.of(
            "E01000001",
            new SmallArea("E01000001", Set.of(2021), "E05000001", "East", "E06000014", "York"),
            "E01000002",
            new SmallArea("E01000002", Set.of(2011), "E05000002", "West", "E06000014", "York"));

    @Test
    void a_record_lies_where_the_agency_says_else_where_its_point_is_else_nowhere() {
        List<Sum> sums = List.of(
                sum("E01000002", 100, 100), sum(null, 100, 100), sum("E05000002", 100, 100), sum("E05999999", null));
        Placing wards = new Placing(WARDS, SMALL, null, sums, outline());
        Placing districts = new Placing(new Layer(AreaKind.DISTRICT, 2025), SMALL, null, sums, outline());
        Placing small = new Placing(new Layer(AreaKind.LSOA, 2021), SMALL, null, sums, outline());

        assertThat(sums.stream().map(wards::of)).containsExactly("E05000002", "E05000001", "E05000002", null);
        assertThat(sums.stream().map(districts::of))
                .as("of districts that have no outline, by their wards'")
                .containsExactly("E06000014", "E06000014", "E06000014", null);
        assertThat(sums.stream().map(small::of))
                .as("a small area of another census is not this one's")
                .containsExactly(null, null, null, null);
        assertThat(wards.of(sum(null, 90_000, 90_000))).isNull();
        assertThat(new Placing(WARDS, Map.of(), null, List.of(sum("E05000001", null)), outline())
                        .of(sum("E05000001", null)))
                .as("of a ward that no look-up has, by its outline's code")
                .isEqualTo("E05000001");
    }

    @Test
    void an_area_of_another_census_lies_where_all_that_it_became_lies_and_stands_for_itself_among_small_areas() {
        CensusJoin join = join(
                link("E01000003", "E01000001", "S"),
                link("E01000003", "E01000004", "S"),
                link("E01000005", "E01000001", "M"));
        List<Sum> sums = List.of(sum("E01000003", null), sum("E01000005", null), sum("E01000001", null));
        Map<String, SmallArea> both = new java.util.HashMap<>(SMALL);
        both.put("E01000004", new SmallArea("E01000004", Set.of(2021), "E05000002", "West", "E06000014", "York"));
        Layer newer = new Layer(AreaKind.LSOA, 2021);

        assertThat(sums.stream().map(new Placing(WARDS, both, join, sums, outline())::of))
                .as("what the first two became lies in two wards")
                .containsExactly(null, null, "E05000001");
        assertThat(sums.stream().map(new Placing(new Layer(AreaKind.DISTRICT, 2025), both, join, sums, outline())::of))
                .containsOnly("E06000014");
        assertThat(sums.stream().map(new Placing(newer, both, join, sums, outline())::of))
                .containsExactly("E01000003", "E01000005", "E01000001");
        assertThat(JoinedAreas.mixed(join, newer, Set.of("E01000001", "E01000004")))
                .isFalse();
        assertThat(JoinedAreas.mixed(join, newer, Set.of("E01000001", "E01000005")))
                .isTrue();
        assertThat(AgencyCensuses.unplaced(
                        newer,
                        SMALL,
                        new Placing(newer, SMALL, null, List.of(sum("E01000002", null)), outline()),
                        List.of(sum("E01000002", null))))
                .as("without a look-up it is said, and not lost")
                .startsWith("1 record states a small area of another census and is in no area here: import");
    }

    @Test
    void records_are_placed_in_the_newest_wards_that_know_them_and_not_in_another_partnerships_newer_ones() {
        Map<String, SmallArea> others = Map.of(
                "E01000009", new SmallArea("E01000009", Set.of(2021), "E05000009", "Far", "E06000009", "Elsewhere"));
        List<Sum> stated = List.of(sum("E01000001", null), sum("E01000002", null));
        List<Sum> points = List.of(sum(null, 100, 100), sum(null, 90_000, 90_000));
        List<Integer> years = List.of(2026, 2025, 2021);

        assertThat(WardsOfRecords.year(years, year -> year == 2026 ? others : SMALL, null, stated, outline()))
                .as("2026 has none of them, 2025 and 2021 have both")
                .isEqualTo(2025);
        assertThat(WardsOfRecords.year(years, year -> SMALL, null, stated, outline()))
                .isEqualTo(2026);
        assertThat(WardsOfRecords.year(years, year -> others, null, points, outline()))
                .as("by where their points lie")
                .isEqualTo(WARDS.year());
        assertThat(WardsOfRecords.year(List.of(2026), year -> others, null, stated, outline()))
                .isEqualTo(2026);
    }

    @Test
    void a_month_is_whole_torn_or_not_known_and_never_guessed_from_its_rows() {
        Held held = new Held(
                new Named(UUID.randomUUID(), "Thefts", "Police"),
                YearMonth.of(2024, 1),
                YearMonth.of(2024, 5),
                List.of(),
                List.of(
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 10)),
                        new Period(LocalDate.of(2024, 2, 11), LocalDate.of(2024, 3, 15))));

        assertThat(held.whole(YearMonth.of(2024, 2))).isTrue();
        assertThat(held.torn(YearMonth.of(2024, 3))).isTrue();
        assertThat(held.whole(YearMonth.of(2024, 3))).isFalse();
        assertThat(held.whole(YearMonth.of(2024, 4)) || held.torn(YearMonth.of(2024, 4)))
                .isFalse();
    }

    @Test
    void exact_points_make_finer_cells_and_strewn_at_random_seldom_a_hot_spot() {
        int claims = 0;
        for (int set = 0; set < 100; set++) {
            Random random = new Random(set);
            HotSpotFinding finding =
                    HotSpotFinding.ofExact(HotSpotCells.of(strewn(random, 400), YearMonth.of(2024, 9), 50));
            claims += finding.hot() != null && finding.hot().hot().length > 0 ? 1 : 0;
        }
        assertThat(claims).as("of 100 random sets").isLessThanOrEqualTo(5);

        Random random = new Random(1);
        List<Sum> rack = new ArrayList<>(sums(random, 300));
        rack.add(new Sum(null, null, new GridPoint(451_010, 451_010), 40, 40, 12));
        HotSpotFinding found = HotSpotFinding.ofExact(HotSpotCells.of(Points.of(rack), YearMonth.of(2024, 9), 0));
        assertThat(found.cells().grid().side()).isEqualTo(50);
        assertThat(found.hot()).isNotNull();
        assertThat(Arrays.stream(found.hot().hot())
                        .mapToDouble(i -> found.cells().grid().x(found.cells().cells()[i])))
                .as("the rack, and what lies about it alone")
                .isNotEmpty()
                .allSatisfy(east -> assertThat(east).isBetween(450_920.0, 451_100.0));
    }

    @Test
    void snapped_points_are_never_cut_finer_than_a_street() {
        Points exact = strewn(new Random(4), 200);
        Points snapped = new Points(
                exact.east(), exact.north(), exact.all(), exact.crimes(), exact.late(), exact.unplaced(), false);

        assertThat(HotSpotCells.of(snapped, YearMonth.of(2024, 9), 50).grid().side())
                .isEqualTo(100);
    }

    private static Points strewn(Random random, int many) {
        return Points.of(sums(random, many));
    }

    private static List<Sum> sums(Random random, int many) {
        Map<GridPoint, Integer> at = new HashMap<>();
        for (int i = 0; i < many; i++) {
            at.merge(
                    new GridPoint(450_000 + 10 * random.nextInt(200), 450_000 + 10 * random.nextInt(200)),
                    1,
                    Integer::sum);
        }
        return at.entrySet().stream()
                .map(each -> new Sum(null, null, each.getKey(), each.getValue(), each.getValue(), 0))
                .toList();
    }

    private static Link link(String older, String newer, String change) {
        return new Link(older, older, newer, newer, change, null, null);
    }

    private static CensusJoin join(Link... links) {
        return CensusJoin.of(
                List.of(new Links.Held(
                        UUID.randomUUID(),
                        new Layer(AreaKind.LSOA, 2011),
                        new Layer(AreaKind.LSOA, 2021),
                        links.length,
                        0,
                        "a look-up",
                        java.time.Instant.EPOCH)),
                List.of(links));
    }

    private static Sum sum(@Nullable String area, int east, int north) {
        return sum(area, new GridPoint(460_000 + east, 450_000 + north));
    }

    private static Sum sum(@Nullable String area, @Nullable GridPoint at) {
        return new Sum(null, area, at, 1, 1, 0);
    }

    /** The outline of one ward, a square of a kilometre. */
    private static Boundaries outline() {
        int[][] corners = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}, {0, 0}};
        Coordinate[] ring = new Coordinate[corners.length];
        for (int i = 0; i < ring.length; i++) {
            BritishGrid.Degrees at = BritishGrid.degrees(460_000 + corners[i][0], 450_000 + corners[i][1]);
            ring[i] = new Coordinate(at.longitude(), at.latitude());
        }
        Boundary ward = new Boundary(WARDS, "E05000001", "East", new GeometryFactory().createPolygon(ring));
        return new Boundaries() {
            @Override
            public List<Held> layers() {
                return List.of(new Held(WARDS, 1));
            }

            @Override
            public List<Boundary> of(Layer layer, Collection<String> codes) {
                return layer.equals(WARDS) && codes.contains("E05000001") ? List.of(ward) : List.of();
            }

            @Override
            public List<Boundary> within(Layer layer, double west, double south, double east, double north) {
                return layer.equals(WARDS) ? List.of(ward) : List.of();
            }
        };
    }
}
