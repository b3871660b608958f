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
}
