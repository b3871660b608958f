package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.scoring.Matrices;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/referrals. */
@SaferHubTest
class ReferralPicturesTest {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Hubs hubs;

    @Autowired
    Matrices matrices;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        var at = new ReferralWorld(worlds, packs);
        at.open(
                hubs,
                matrices,
                TestPacks.read("york-and-north-yorkshire").matrices().getFirst());
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        at.refer(new Visitor(port).signIn(at.world, "Police Constable"), "Joan", "Adeyemi");
        String page = "/referrals/" + at.refer(housing, "Joanne", "Adeyemy");
        String draft = at.draft(housing, "Peter", "Walsh");
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        hub.submit(hub.get(page), page + "/scorers", Map.of("agency", at.world.code() + "-police"));
        hub.submit(
                hub.get(page + "/score"),
                page + "/score",
                Map.of("q-frequency", "daily", "q-harm", "injury", "q-harm-reason", "A neighbour was hurt"));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))) {
            for (int width : new int[] {1280, 320}) {
                visit(
                        browser,
                        at.world,
                        "Hub Coordinator",
                        width,
                        Map.of(
                                "list", "/referrals",
                                "hub", page,
                                "score", page + "/score",
                                "agreed-score", page + "/agreed-score",
                                "decline", page + "/decision/decline",
                                "accept", page + "/decision/accept",
                                "questions", page + "/questions"));
                visit(
                        browser,
                        at.world,
                        "Housing Officer",
                        width,
                        Map.of(
                                "start", "/referrals/new",
                                "answer", page,
                                "receipt", page + "/receipt",
                                "tasks", draft,
                                "subject", draft + "/subject",
                                "people", draft + "/people",
                                "basis", draft + "/basis",
                                "contact", draft + "/contact",
                                "check", draft + "/check"));
            }
        }
    }

    private void visit(Browser browser, World world, String who, int width, Map<String, String> pages) {
        // A code works once, and this one signs in again within its half minute.
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", world.email(who))
                .update();
        var options = new Browser.NewContextOptions().setViewportSize(width, 900);
        try (var context = browser.newContext(options)) {
            context.setDefaultTimeout(120_000);
            Page page = context.newPage();
            String site = "http://localhost:" + port;
            page.navigate(site + "/sign-in");
            page.fill("[name=email]", world.email(who));
            page.fill("[name=password]", World.PASSWORD);
            page.click("main button[type=submit]");
            page.fill("[name=code]", TestCode.now(World.SECOND_FACTOR));
            page.click("main button[type=submit]");
            pages.forEach((name, path) -> {
                page.navigate(site + path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/referrals/" + name + "-" + width + ".png"))
                        .setFullPage(true));
                assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name + " at " + width)
                        .isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations())
                        .as(name)
                        .isEmpty();
            });
        }
    }
}
