package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/**
 * J17 step 3 in Chromium: an officer is curious about the neighbours, and whoever samples the audit finds it, asks, and signs it
 * off. The numbers are those that York's pack ships with.
 */
@SaferHubTest
class JourneyJ17Test {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void J17_step_3_theOfficerWhoSearchedTheNeighboursIsFoundAskedAndJudged() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        UUID officer =
                world.person("Curious Officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_PERSON, READ_CASE);
        world.person("Team Leader", "council", "governance", Reach.OWN_AGENCY, READ_HOME, SPONSOR_ACCOUNTS);
        world.person(
                "Protection Officer", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_LOG, REVIEW_ACCESS);
        world.person("Auditor", "auditors", "governance", Reach.WHOLE_REALM, READ_HOME, READ_LOG);
        neighbour(world, officer);
        // A code signs in once, so over HTTP first.
        Visitor watched = new Visitor(port).signIn(world, "Curious Officer");
        try (var curious = new Window(port, world, "Curious Officer", 1280)) {
            Page page = curious.page();
            curious.look("/me/postcode");
            page.fill("[name=postcode]", "YO31 9ZZ");
            page.click("button:has-text('Keep it')");
            curious.look("/people");
            page.fill("main [name=q]", "YO31 9ZZ");
            page.click("main button:has-text('Search')");
            page.click("main a:has-text('Nextdoor')");
            curious.check();
            assertThat(page.locator("h1").innerText()).contains("Nextdoor");
        }
        String review = found(world);
        asked(world, review);
        judged(world, review);
        // An auditor reads what was found and judged, and judges nothing; whoever was looked at reads none of it.
        var auditor = new Visitor(port).signIn(world, "Auditor").get(review).body();
        assertThat(auditor)
                .contains("There was no work behind it", "Not justified")
                .doesNotContain("name=\"finding\"");
        assertThat(watched.get(review).status()).isEqualTo(403);
    }

    /** @return the path of what stood out */
    private String found(World world) {
        try (var officer = new Window(port, world, "Protection Officer", 1280)) {
            Page page = officer.page();
            officer.look("/access-review");
            var row = page.locator("tr:has-text('own postcode')").first();
            assertThat(row.innerText()).contains("Curious Officer", "Waits").doesNotContain("Nextdoor", "YO31");
            row.locator("a").first().click();
            officer.check();
            assertThat(page.locator("main").innerText())
                    .contains("Curious Officer")
                    .doesNotContain("Nextdoor");
            String review = java.net.URI.create(page.url()).getPath();
            officer.look("/log?kind=read");
            assertThat(page.locator("main").innerText()).contains("Curious Officer");
            return review;
        }
    }

    private void asked(World world, String review) {
        try (var leader = new Window(port, world, "Team Leader", 1280)) {
            Page page = leader.page();
            leader.look("/access-explanations");
            String reference = review.substring(review.lastIndexOf('/') + 1);
            page.fill("[name=words-" + reference + "]", "Nobody had asked for it");
            page.click("button:has-text('Explain " + reference + "')");
            assertThat(page.locator("main").innerText()).contains("Team Leader: Nobody had asked for it");
        }
    }

    private void judged(World world, String review) {
        try (var officer = new Window(port, world, "Protection Officer", 1280)) {
            Page page = officer.page();
            officer.look("/");
            page.click("main a[href='" + review + "']");
            assertThat(page.locator("main").innerText()).contains("Nobody had asked for it");
            page.check("[name=finding][value=NOT_JUSTIFIED]");
            page.fill("[name=words]", "There was no work behind it");
            page.click("button:has-text('Sign it off')");
            assertThat(page.locator("main").innerText()).contains("Not justified. Protection Officer");
            officer.look("/access-review");
            assertThat(page.locator("tr:has-text('own postcode')").first().innerText())
                    .contains("Not justified");
        }
    }

    private void neighbour(World world, UUID officer) {
        var address = new Address("1 Made-up Street", "YO31 9ZZ", false, false);
        var somebody = new Described(List.of(new Name("Nell", "Nextdoor")), List.of(), List.of(address), List.of());
        world.as(officer, READ_PERSON, actor -> people.add(somebody, world.realm("hub"), world.area(), actor));
    }
}
