package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The analyst's pages, on made-up months of a force of the test's own. */
@SaferHubTest
class AnalysisPagesTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int MONTHS = 54;

    /** In February 2023 something was done, and there are half as many from then on. */
    private static final int DONE = 37;

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
    void aForceOfItsOwn() throws IOException {
        World world = worlds.make();
        force = "a" + Long.toString(System.nanoTime(), 36);
        world.person(
                "Analyst",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.ANALYSE_CRIME,
                Permission.READ_CRIME,
                Permission.EXPORT_LIST);
        List<String> rows = new ArrayList<>();
        rows.add(
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context");
        for (int i = 0; i < MONTHS; i++) {
            int many = (30 + i * 7 % 5 + (i % 12 < 6 ? 4 : 0)) / (i >= DONE ? 2 : 1);
            for (int k = 0; k < many; k++) {
                rows.add("id-%d-%d,%s,%s,%s,-1.08,53.96,On or near Made Up Lane,,,%s,Under investigation,"
                        .formatted(i, k, FIRST.plusMonths(i), force, force, k % 3 == 0 ? "Burglary" : "Drugs"));
            }
        }
        Path file = Files.write(folder.resolve("crime.csv"), rows);
        crime.importFrom(List.of(file), "a test", Progress.SILENT);
        analyst = new Visitor(port).signIn(world, "Analyst");
    }

    @Test
    void a_trend_says_what_stands_out_and_its_file_holds_what_the_table_holds() {
        Visitor.Page page = analyst.get("/analysis/trend?force=" + force + "&from=2020-01&to=2024-06");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "One of eight or more in a row on one side of the centre",
                        "<svg",
                        "Control chart of individual values")
                .contains("What is to be expected?", "July 2024", "December 2024")
                .contains("/analysis/trend/trend.csv?force=" + force);
        String csv = analyst.get("/analysis/trend/trend.csv?force=" + force + "&from=2020-01&to=2024-06")
                .body();
        assertThat(csv.lines()).hasSize(MONTHS + 2);
        assertThat(csv).contains("Month,Count,Lower limit,Mean,Upper limit,Flagged as\r\nJanuary 2020,34,");
    }

    @Test
    void a_series_is_measured_by_share_too_and_its_season_is_told_with_the_same_numbers_in_the_file() {
        String asked = "?force=" + force + "&from=2020-01&to=2023-01&type=Burglary";
        Visitor.Page share = analyst.get("/analysis/trend" + asked + "&measure=share");
        assertThat(share.body())
                .contains(
                        "Control chart of shares (p)",
                        "A share of all crime and antisocial behaviour",
                        "Share: Burglary")
                .contains("Does the time of year matter?", "An average year: Burglary");
        assertThat(analyst.get("/analysis/trend/trend.csv" + asked + "&measure=share")
                        .body())
                .contains(
                        "Month,Count,Of,Share (%),Lower limit,Mean,Upper limit,Flagged as\r\nJanuary 2020,12,34,35.3,");
        assertThat(analyst.get("/analysis/trend/season.csv" + asked).body())
                .contains("Month,In an average year,More or fewer than the mean\r\nJanuary,");
        assertThat(analyst.get("/analysis/trend?force=" + force + "&measure=share")
                        .status())
                .as("everything is all of everything")
                .isEqualTo(400);
        String all = "?force=" + force + "&from=2020-01&to=2023-01";
        assertThat(analyst.get("/analysis/trend" + all).body())
                .contains("Months of the year differ beyond chance", "What is it without the season?");
        assertThat(analyst.get("/analysis/trend/adjusted.csv" + all).body())
                .contains("Month,Count,Season,Without the season,Trend\r\nJanuary 2020,34,");
        assertThat(analyst.get("/analysis/trend" + all.replace("2023-01", "2021-01"))
                        .body())
                .contains("A season needs 36 months; these are 13.");
    }

    @Test
    void something_that_was_done_shows_with_its_interval_and_a_break_gives_new_limits() {
        String asked = "/analysis/trend?force=" + force + "&from=2020-01&to=2024-06&done=2023-02&changed=2023-02";
        Visitor.Page page = analyst.get(asked);

        assertThat(page.body())
                .contains("Over the whole time since: ", "% fewer than was to be expected (95% interval: −")
                .contains("No change at all lies outside the interval.", "Counted otherwise from here");
        assertThat(analyst.get("/analysis/trend?force=" + force + "&from=2020-01&done=2020-06")
                        .body())
                .contains("A before and after needs 24 months before and 6 after; there are 5 and 49.");
    }

    @Test
    void too_few_months_make_no_limits_and_no_forecast() {
        Visitor.Page page = analyst.get("/analysis/trend?force=" + force + "&from=2020-01&to=2020-08");

        assertThat(page.body())
                .contains("Only 8 months are known.", "needs 36 months; these are 8.")
                .doesNotContain("No month is flagged as");
        assertThat(analyst.get("/analysis/trend/forecast.csv?force=" + force + "&from=2020-01&to=2020-08")
                        .status())
                .isEqualTo(404);
        assertThat(analyst.get("/analysis/trend/nothing.csv").status()).isEqualTo(404);
        assertThat(analyst.get("/analysis/trend?force=" + force + "&from=2021-01&to=2020-08")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void crime_that_all_lies_at_one_point_makes_no_hot_spot_and_wards_that_are_unknown_no_rates() {
        String asked = "?force=" + force + "&from=2020-01&to=2021-12&side=100";
        Visitor.Page page = analyst.get("/analysis/hot-spots" + asked);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("No map is drawn: ", "crimes in 1 cell are too few");
        assertThat(analyst.get("/analysis/hot-spots/cells.geojson" + asked).status())
                .isEqualTo(404);
        assertThat(analyst.get("/analysis/rates" + asked).body()).contains("No map can be drawn");
        assertThat(analyst.get("/analysis").body()).contains("What open data cannot tell");
        assertThat(analyst.get("/analysis/hot-spots/points.geojson" + asked).body())
                .contains("none is where a crime happened", "\"snapped\":true", "[-1.080");
        assertThat(page.body())
                .as("what it was made of")
                .contains("Street crime: 24 months, imported ", "crime.csv (SHA-256 begins ");
        assertThat(analyst.get("/analysis/hot-spots" + asked + "&place=E05999999")
                        .status())
                .as("a ward that no look-up has")
                .isEqualTo(400);
        assertThat(analyst.get("/analysis/repeats" + asked).body())
                .contains("1 place had any of", "several addresses share it", "A place here is a snap point");
    }
}
