package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Window;

/** The main job on the demonstration, as each of its people sees it: wide, on a phone, and without JavaScript. */
@SaferHubTest
class MainJourneyTest {

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @BeforeEach
    void theDemonstrationIsThere() {
        demonstration.load();
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "320,true", "1280,false"})
    void theHubDecidesAReferralAndWorksACase(int width, boolean scripts) {
        try (var hub = new Window(port, "hub", width, scripts)) {
            hub.look("/").picture("today").look("/referrals");
            hub.page().click("main tr:has-text('Tenant who may be cuckooed') a");
            assertThat(hub.html()).contains("Tamsin Elderfield");
            hub.check().picture("referral").look("/cases");
            hub.page().click("main tr:has-text('Stairwell') a");
            hub.check().picture("case").look("/actions").look("/me/access");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "320,true"})
    void anOfficerFindsANoticeAndWhatMayBeDoneAboutIt(int width, boolean scripts) {
        try (var officer = new Window(port, "enforcement-manager", width, scripts)) {
            officer.look("/notices?type=CPN");
            officer.page().click("main td a[href^='/notices/N-'], main th a[href^='/notices/N-']");
            officer.check().picture("notice").look("/orders").look("/notices/new");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "320,true", "1280,false"})
    void theManagerReadsTheReportAndOpensAFigure(int width, boolean scripts) {
        try (var manager = new Window(port, "manager", width, scripts)) {
            manager.look("/reports");
            manager.page().click("main a[href^='/reports/']:not([href='/reports/new'])");
            manager.check().picture("report");
            assertThat(manager.html()).contains("64");
            manager.look("/figures/of/york/cpw_issued?from=2019-04-01&to=2019-10-31")
                    .picture("figure");
            assertThat(manager.html()).contains("Community protection warnings issued");
            manager.look("/governance")
                    .picture("governance")
                    .look("/configuration")
                    .picture("configuration")
                    .look("/meetings/decisions");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,true", "320,true"})
    void theAnalystCountsCrime(int width, boolean scripts) {
        try (var analyst = new Window(port, "analyst", width, scripts)) {
            analyst.look("/crime").picture("crime").look("/crime/imports");
        }
    }

    @Test
    void theAuditorReadsTheLogAndNothingElse() {
        try (var auditor = new Window(port, "auditor", 1280, true)) {
            auditor.look("/log").picture("log").look("/agreements");
            assertThat(auditor.page()
                            .navigate("http://localhost:" + port + "/cases")
                            .status())
                    .isEqualTo(403);
        }
    }
}
