package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.analysis.RateMap.Style;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.SuppliedRecords;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Residents;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.web.Fields;

/**
 * What an analyst meets in the smallest places: one month, one record, nothing at all, as much everywhere, nobody living there. Each
 * page answers in words and its files with what it shows; nothing is a fault, and no number is none.
 */
@SaferHubTest
class EdgesTest {

    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
    private static final Layer WARDS = new Layer(AreaKind.WARD, 2025);
    private static final List<String> PAGES =
            List.of("trend", "hot-spots", "rates", "repeats", "severity", "similar", "hours", "near-repeats");
    private static final List<String> FILES = List.of(
            "trend/trend.csv",
            "trend/trend.svg",
            "hot-spots/cells.svg",
            "rates/areas.svg",
            "repeats/shares.svg",
            "severity/areas.svg",
            "similar/areas.svg",
            "hours/table.svg",
            "trend/season.csv",
            "trend/adjusted.csv",
            "trend/forecast.csv",
            "trend/before-after.csv",
            "hot-spots/cells.csv",
            "hot-spots/cells.geojson",
            "hot-spots/points.geojson",
            "rates/areas.csv",
            "rates/areas.geojson",
            "repeats/shares.csv",
            "repeats/places.csv",
            "severity/areas.csv",
            "hours/table.csv",
            "near-repeats/table.csv");

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    CrimeData crime;

    @LocalServerPort
    int port;

    private Visitor analyst;
    private String force;

    @BeforeEach
    void anAnalyst() {
        World world = worlds.make();
        force = "e" + Long.toString(System.nanoTime(), 36);
        world.person(
                "Analyst",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.ANALYSE_CRIME,
                Permission.READ_CRIME,
                Permission.IMPORT_CRIME,
                Permission.EXPORT_LIST);
        analyst = new Visitor(port).signIn(world, "Analyst");
    }

    @Test
    void one_crime_in_one_month_is_told_in_words_on_every_page_and_in_every_file() throws IOException {
        imported(List.of(row("2024-05", -1.08, 53.95)));
        everywhere("?force=" + force);
        everywhere("?force=" + force + "&measure=rate");
        everywhere("?force=" + force + "&measure=share&type=Burglary");
        assertThat(analyst.get("/analysis/trend?force=" + force).body())
                .contains("Only 1 month is known. Control limits need 12");
        assertThat(analyst.get("/analysis/hot-spots?force=" + force).body()).contains("1 crime in 1 cell are too few");
        // A type of which nothing was published: noughts, and no limits of nothing.
        everywhere("?force=" + force + "&type=Robbery");
    }

    @Test
    void as_many_in_every_month_and_in_every_cell_make_no_season_no_hot_spot_and_no_fault() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int month = 0; month < 40; month++)
            for (int cell = 0; cell < 60; cell++)
                rows.add(row(
                        "20%d-%02d".formatted(21 + month / 12, 1 + month % 12),
                        -1.2 + cell % 10 * 0.02,
                        53.8 + cell / 10 * 0.012));
        imported(rows);
        String asked = "?force=" + force + "&from=2021-01&to=2024-04&side=1000";
        everywhere(asked + "&done=2023-06&changed=2022-06");
        assertThat(analyst.get("/analysis/trend" + asked).body())
                .contains("Nothing stands out", "No season beyond chance");
        assertThat(analyst.get("/analysis/trend" + asked + "&done=2023-06").body())
                .contains("That may be chance: no change at all lies within the interval.");
    }

    @Test
    void cells_that_all_hold_as_much_or_lie_alone_draw_no_map_and_say_why() {
        Grid grid = new Grid(460_000, 450_000, 250, 30, 30);
        int[] all = IntStream.range(0, 900).toArray();
        int[] three = IntStream.generate(() -> 3).limit(900).toArray();
        assertThat(HotSpotFinding.of(
                                new HotSpotCells(grid, all, three, new int[900], java.time.YearMonth.of(2025, 9), 0))
                        .findings())
                .containsExactly(
                        "No map is drawn: of 2,700 crimes in 900 cells every cell holds as much, or hardly any lies beside another, so nothing can stand out.");
        // Every third cell of every third row: none touches another.
        int[] alone = IntStream.range(0, 900)
                .filter(cell -> cell % 30 % 3 == 0 && cell / 30 % 3 == 0)
                .toArray();
        int[] counts = IntStream.range(0, alone.length).map(i -> i % 7).toArray();
        assertThat(HotSpotFinding.of(new HotSpotCells(
                                grid, alone, counts, new int[alone.length], java.time.YearMonth.of(2025, 9), 0))
                        .findings()
                        .getFirst())
                .startsWith("No map is drawn: of ");
    }

    @Test
    void one_area_and_areas_with_as_much_each_have_their_rates_and_an_area_where_nobody_lives_has_none() {
        Residents people = new Residents(WARDS, 2024, Map.of("E05000001", 2000L, "E05000002", 0L), "Residents");
        RateMap one = map(Map.of("E05000001", 10L), people);
        assertThat(one.table().rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("5.0"));
        assertThat(one.level()).isTrue();
        RateMap level = map(Map.of("E05000001", 10L, "E05000002", 10L), null);
        assertThat(level.units()).hasSize(2);
        assertThat(level.classes().size()).isEqualTo(1);
        RateMap empty = map(Map.of("E05000001", 10L, "E05000002", 10L), people);
        assertThat(empty.table().rows().getLast())
                .as("nobody lives there: a count, and no rate")
                .startsWith("E05000002", "E05000002", "10", "", "");
        assertThat(RateMap.of(scope(), WARDS, Map.of(), Map.of(), null, Style.NATURAL, 0))
                .isNull();
    }

    @Test
    void agencies_records_of_one_place_and_one_day_are_told_in_words_too() {
        StringBuilder rows = new StringBuilder("reference,type,from,east,north\n");
        for (int i = 0; i < 60; i++) rows.append("Q%d,Theft,2024-03-05 12:00,459000,451000\n".formatted(i));
        String set = SuppliedRecords.add(analyst, rows.toString());
        everywhere("?records=" + set);
        everywhere("?records=" + set + "&type=Theft&measure=share&from=2024-03&to=2024-03");
        everywhere("?records=" + set + "&flag=hate");
        everywhere("?kind=Theft&step=50&days=1");
    }

    private void everywhere(String asked) {
        Map<String, String> faults = new TreeMap<>();
        for (String page : PAGES) {
            Visitor.Page shown = analyst.get("/analysis/" + page + asked);
            if (!List.of(200, 400).contains(shown.status())) faults.put(page, "status " + shown.status());
            // Keys of forms are of chance and may spell anything.
            String words = shown.body().replaceAll("<(input|script|meta)[^>]*>", "");
            if (words.matches("(?s).*\\b(NaN|Infinity)\\b.*")) faults.put(page, "a number that is none");
            if (!shown.body().contains("<h1")) faults.put(page, "no page");
            Pattern.compile("href=\"(/analysis/[^\"]+\\.svg[^\"]*)\"")
                    .matcher(shown.body())
                    .results()
                    .forEach(link -> {
                        String picture = link.group(1).replace("&amp;", "&");
                        if (analyst.get(picture).status() != 200)
                            faults.put(picture, "a link to a picture that is not there");
                    });
        }
        for (String file : FILES) {
            Visitor.Page shown = analyst.get("/analysis/" + file + asked);
            if (!List.of(200, 404).contains(shown.status())) faults.put(file, "status " + shown.status());
            if (shown.status() == 200 && shown.body().matches("(?s).*\\b(NaN|Infinity)\\b.*"))
                faults.put(file, "a number that is none");
        }
        assertThat(faults).as(asked).isEmpty();
    }

    private static RateMap map(Map<String, Long> crimes, @org.jspecify.annotations.Nullable Residents people) {
        Map<String, String> names = new TreeMap<>();
        crimes.keySet().forEach(code -> names.put(code, code));
        for (Style style : Style.values()) {
            RateMap map = RateMap.of(scope(), WARDS, names, crimes, people, style, 0);
            assertThat(map).as("%s", style).isNotNull();
        }
        return java.util.Objects.requireNonNull(RateMap.of(scope(), WARDS, names, crimes, people, Style.QUANTILE, 0));
    }

    private static Scope scope() {
        return new Scope(
                new Force("made-up", "Made Up Police"),
                java.time.YearMonth.of(2024, 1),
                java.time.YearMonth.of(2024, 12),
                "Burglary",
                Kinds.published("Burglary"),
                null,
                List.of(),
                Fields.empty());
    }

    private String row(String month, double longitude, double latitude) {
        return ",%s,%s,%s,%.4f,%.4f,On or near Made Up Lane,,,Burglary,,"
                .formatted(month, force, force, longitude, latitude);
    }

    private void imported(List<String> rows) throws IOException {
        List<String> file = new ArrayList<>(List.of(HEADER));
        file.addAll(rows);
        crime.importFrom(List.of(Files.write(folder.resolve("crime.csv"), file)), "a test", Progress.SILENT);
    }
}
