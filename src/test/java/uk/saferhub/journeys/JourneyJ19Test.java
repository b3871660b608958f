package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/**
 * J19 on a phone in Chromium: a Street Pastor's shift return, a patrol with twelve unnamed young people, a mentoring session; what
 * they come to stands in the annual report, and nobody types it again. What is written without a signal is OfflineJourneyTest's.
 */
@SaferHubTest
class JourneyJ19Test {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    @Test
    void J19_whatIsCountedAtNightStandsInTheAnnualReportWithoutBeingTypedAgain() {
        World world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        world.person("Street Pastor", "pastors", "hub", Reach.OWN_AGENCY, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        var officer = world.person(
                "Youth officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        world.person(
                "Report writer",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                WRITE_REPORT,
                READ_FIGURE);
        LocalDate today = world.as(officer, READ_COMPLAINT, actor -> actor.today());
        try (var phone = new Window(port, world, "Street Pastor", 320)) {
            Page page = open(phone, "shift");
            page.selectOption("[name=team]", "street-pastor-team");
            page.fill("[name=began]", "10pm");
            page.fill("[name=place]", "The Cross");
            for (var count : Map.of(
                            "volunteers",
                            "4",
                            "people",
                            "34",
                            "incidents",
                            "2",
                            "items-bottles",
                            "41",
                            "items-flip_flops",
                            "6")
                    .entrySet()) page.fill("[name=" + count.getKey() + "]", count.getValue());
            send(page);
            // What one's own team brought back one finds again.
            phone.go("/street/shifts");
            assertThat(page.locator("main").innerText()).contains("34");
        }
        try (var phone = new Window(port, world, "Youth officer", 320)) {
            Page page = open(phone, "patrol");
            page.selectOption("[name=team]", "worcester-youth");
            page.fill("[name=officers]", "2");
            page.selectOption("[name=cause]", "PROACTIVE");
            page.fill("[name=route]", "The Cross");
            send(page);
            engage(open(phone, "engagement"), "12", "PROACTIVE", "UNNAMED");
            engage(open(phone, "engagement"), "1", "MENTORING", "NAMED");
            // WRK-03: the return that came in has a line, without what stands in it.
            phone.look("/notifications");
            assertThat(page.locator("main").innerText())
                    .contains("A shift return came in")
                    .doesNotContain("The Cross");
            phone.look("/street/totals?from=" + today.minusDays(2) + "&to=" + today);
            assertThat(page.locator("main").innerText())
                    .contains("contacts, not people", "Mentoring sessions", "41", "34");
        }
        var writer = new Visitor(port).signIn(world, "Report writer");
        var words = CaseJourney.day("from", today.minusMonths(1));
        words.putAll(CaseJourney.day("to", today));
        words.putAll(CaseJourney.day("dated", today));
        var form = writer.get("/reports/new");
        words.put("template", CaseJourney.found(form.body(), "value=\"([^\"]*worcester-annual)\""));
        String report = writer.submit(form, "/reports/new", words).body().replaceAll("<[^>]*>", "");
        assertThat(report)
                // The name of each figure follows its number, for whoever opens it.
                .contains("made one patrol", "engaged 13Young adults engaged", "helped 34People helped");
    }

    private static Page open(Window phone, String form) {
        phone.look("/field").page().click("main a[href='/field/" + form + "']");
        phone.check();
        phone.page().locator("html[data-outbox=ready]").waitFor();
        return phone.page();
    }

    private static void engage(Page page, String number, String occasion, String named) {
        page.selectOption("[name=team]", "worcester-youth");
        page.fill("[name=place]", "The Cross");
        page.selectOption("[name=ageGroup]", "young_adult");
        page.fill("[name=number]", number);
        page.selectOption("[name=occasion]", occasion);
        page.selectOption("[name=named]", named);
        send(page);
    }

    private static void send(Page page) {
        page.click("main form button[type=submit]");
        page.locator("text=Sent: ").first().waitFor();
    }
}
