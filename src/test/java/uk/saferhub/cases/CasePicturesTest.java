package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.actions.Approach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/cases. */
@SaferHubTest
class CasePicturesTest {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        String reference = at.as(at.hub, MANAGE_CASE, actor -> {
            cases.open(at.somethingAt("Dodsworth Avenue underpass", today.minusDays(9), today.plusDays(2)), actor);
            return cases.open(at.somethingAt("14 Aldwark Court", today.minusDays(20), today.minusDays(4)), actor)
                    .reference();
        });
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.giveAction(
                    reference,
                    at.organisation("Housing"),
                    null,
                    "Visit the tenant with the support worker",
                    Approach.SUPPORT,
                    today.minusDays(20),
                    today.minusDays(3),
                    actor);
            cases.giveAction(
                    reference,
                    at.organisation("Hub"),
                    null,
                    "Serve a community protection warning",
                    Approach.ENFORCEMENT,
                    today.minusDays(2),
                    today.plusDays(5),
                    actor);
            cases.contribute(reference, "Two neighbours kept diaries.", Visibility.ALL, today.minusDays(5), actor);
            cases.recordOutcome(reference, "possession_sought", today.minusDays(1), "", actor);
            return cases.recordOutcome(reference, "support_engaged", today, "", actor);
        });
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))) {
            for (int width : new int[] {1280, 320}) visit(browser, at.world, reference, width);
        }
    }

    private void visit(Browser browser, World world, String reference, int width) {
        var options = new Browser.NewContextOptions().setViewportSize(width, 900);
        try (var context = browser.newContext(options)) {
            context.setDefaultTimeout(120_000);
            Page page = context.newPage();
            String site = "http://localhost:" + port;
            page.navigate(site + "/sign-in");
            page.fill("[name=email]", world.email("Hub Coordinator"));
            page.fill("[name=password]", World.PASSWORD);
            page.click("main button[type=submit]");
            page.fill("[name=code]", TestCode.now(World.SECOND_FACTOR));
            page.click("main button[type=submit]");
            String path = "/cases/" + reference;
            for (String each : List.of(
                    "/",
                    "/cases",
                    path,
                    path + "/people",
                    path + "/plan",
                    path + "/timeline",
                    path + "/contributions",
                    path + "/reviews",
                    path + "/outcomes",
                    path + "/sharing",
                    path + "/closure",
                    path + "/particulars",
                    "/cases/new",
                    "/actions")) {
                page.navigate(site + each);
                String name =
                        each.equals("/") ? "home" : each.replace(path, "case").replace('/', '-');
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/cases/" + name + "-" + width + ".png"))
                        .setFullPage(true));
                assertThat(page.locator("h1").count()).as(each).isEqualTo(1);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(each + " at " + width)
                        .isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations())
                        .as(each)
                        .isEmpty();
            }
        }
    }
}
