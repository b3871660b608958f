package uk.saferhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
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
        assertThat(analyst.get("/crime/imports").body()).contains("made-up-ward-outlines.geojson");
    }
}
