package uk.saferhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/** The demonstration's crime: a force that does not exist, a month that never came, wards on the page. */
@SaferHubTest
class DemoCrimeTest {

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void the_analyst_sees_made_up_crime_by_month_type_and_ward() {
        demonstration.load();
        Visitor analyst = new Visitor(port)
                .signIn("analyst@demo.example", DemoPerson.PASSWORD, DemoPerson.secondFactor("analyst@demo.example"));

        assertThat(analyst.get("/crime?force=made-up").body())
                .contains("Made-up Police", "No data for ", "Guildhall", "Not given a place", "Wards of 2017");
        assertThat(analyst.get("/crime/counts.csv?by=month&force=made-up")
                        .body()
                        .lines())
                .as("a header and the last two years")
                .hasSize(25);
        assertThat(analyst.get("/analysis/hot-spots?force=made-up").body())
                .as("there is something to look at")
                .contains("<svg")
                .doesNotContain("no hot spots are drawn");
    }

    @Test
    void made_up_outlines_and_residents_give_the_maps_rates_and_briefings_something_to_draw() {
        demonstration.load();
        Visitor analyst = Demonstration.visitor(port, "analyst");

        assertThat(analyst.get("/analysis/rates?force=made-up&by=ward").body())
                .contains("<svg", "Crimes for each 1,000 residents", "small areas of 2011", "Wheldrake")
                .doesNotContain("Counts, not rates", "No population is held");
        assertThat(analyst.get("/analysis/rates/areas.geojson?force=made-up&by=ward")
                        .body()
                        .split("\"type\":\"Feature\"", -1))
                .as("an outline for each of York's 21 wards")
                .hasSize(22);
        assertThat(analyst.get("/analysis/rates?force=made-up&by=lsoa&who=children")
                        .body())
                .contains("<svg", "residents aged 10 to 17", "Guildhall 1 (made up)");
        assertThat(analyst.get("/data/quality?force=made-up").body())
                .as("each point lies in the small area that its row says")
                .containsPattern("Points outside it</dt>\\s*<dd[^>]*>\\s*0 ");
        // The page of imports shows the newest alone, and other tests import too.
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from crime_file where name = 'made-up-york-ward-outlines.geojson'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void every_ward_of_york_and_of_worcester_has_a_briefing_with_a_map_or_the_reason_why_not() {
        demonstration.load();
        Visitor york = Demonstration.visitor(port, "manager");
        Visitor worcester = Demonstration.visitor(port, "worcester-manager");

        assertThat(briefings(york, "Guildhall")).contains("<svg", "for each 1,000 residents over these months");
        assertThat(briefings(york, "Wheldrake")).contains("With fewer than 50, a map shows chance");
        assertThat(briefings(worcester, "Cathedral")).contains("<svg", "for each 1,000 residents over these months");
        assertThat(briefings(worcester, "Claines")).contains("With fewer than 50, a map shows chance");
        assertThat(worcester
                        .get("/analysis/rates?force=made-up-western&by=ward")
                        .status())
                .as("a manager does not analyse")
                .isEqualTo(403);
        assertThat(Demonstration.visitor(port, "worcester-analyst")
                        .get("/analysis/rates?force=made-up-western&by=ward")
                        .body())
                .contains("<svg", "wards of 2024", "Cathedral");
    }

    /** The briefing of a ward in the newest round. */
    private String briefings(Visitor reader, String ward) {
        String round = first(reader.get("/briefings").body(), "href=\"(/briefings/rounds/BR[^\"]+)\"");
        return reader.get(first(reader.get(round).body(), "href=\"(/briefings/[^\"]+)\"[^>]*>\\s*" + ward))
                .body();
    }

    private static String first(String page, String form) {
        Matcher found = Pattern.compile(form).matcher(page);
        assertThat(found.find()).as(form).isTrue();
        return found.group(1);
    }
}
