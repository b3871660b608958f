package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The menu: one row where few may go, parts where many; what one may not open is not in it. */
@SaferHubTest
class MenuTest {

    @Autowired
    Worlds worlds;

    @LocalServerPort
    int port;

    @Test
    void aPlaceIsWhereOneIsWhenItsPathIsTheNearest() {
        var street = new Place(MenuPart.STREET, 52, "Street work", "/street/patrols", READ_COMPLAINT);
        var figures = new Place(MenuPart.FIGURES, 75, "Figures", "/figures", READ_FIGURE);
        var table = new Place(MenuPart.FIGURES, 76, "Test a table", "/figures/table-test", REVIEW_ACCESS);
        var today = new Place(MenuPart.MY_WORK, 0, "Today", "/", READ_HOME);
        assertThat(street.nearness("/street/operations/OP-1")).isEqualTo(1);
        assertThat(street.nearness("/streets")).isZero();
        assertThat(table.nearness("/figures/table-test")).isGreaterThan(figures.nearness("/figures/table-test"));
        assertThat(figures.nearness("/figures/known")).isEqualTo(1);
        assertThat(today.nearness("/")).isEqualTo(1);
        assertThat(today.nearness("/people")).isZero();
        var cases = new Place(MenuPart.CASEWORK, 30, "Cases", "/cases", READ_CASE).with("/case-hubs");
        assertThat(cases.nearness("/case-hubs/york")).isEqualTo(1);
        assertThat(cases.nearness("/case-hubs-of-old")).isZero();
        assertThat(cases.nearness("/cases/C-1")).isEqualTo(1);
    }

    @Test
    void manyPlacesStandInPartsAndOnlyThoseThatOneMayOpen() {
        World world = worlds.make();
        world.person("Patrol", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, READ_ACTION);
        String few = new Visitor(port)
                .signIn(world, "Patrol")
                .get("/street/operations")
                .body();
        assertThat(few).doesNotContain("app-menu").contains("aria-current=\"true\">Street work<");
        world.person(
                "Keeper",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                READ_ACTION,
                READ_PERSON,
                READ_CASE,
                READ_REFERRAL,
                READ_PANEL);
        String many = new Visitor(port).signIn(world, "Keeper").get("/actions").body();
        assertThat(many)
                .contains("app-menu app-menu--open", ">Casework<", ">Street and enforcement<")
                .contains("aria-current=\"true\">Actions<")
                .doesNotContain(">Records and access<", ">Retention<");
        assertThat(many.split("app-menu--open", -1)).hasSize(2);
    }
}
