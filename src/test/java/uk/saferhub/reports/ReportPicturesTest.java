package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.demo.DemoPerson;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/** The report's pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/reports. */
@SaferHubTest
class ReportPicturesTest {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        demonstration.load();
        Visitor manager = Demonstration.visitor(port, "manager");
        String published = "/reports/" + reference(manager, "12 November 2019");
        String draft = "/reports/" + reference(manager, "14 January 2020");
        Map<String, String> managers = new LinkedHashMap<>();
        managers.put("list", "/reports");
        managers.put("new", "/reports/new");
        managers.put("draft", draft);
        managers.put("published", published + "?as=public");
        managers.put("part", draft + "/parts/notices");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))) {
            for (int width : new int[] {1280, 320}) {
                visit(browser, "manager", width, managers);
                visit(browser, "director", width, Map.of("override", draft + "/overrides/0"));
            }
        }
    }

    private static String reference(Visitor visitor, String dated) {
        Matcher row = Pattern.compile("href=\"/reports/(R-[0-9A-Z]+)\"(?:(?!</tr>).)*" + dated, Pattern.DOTALL)
                .matcher(visitor.get("/reports").body());
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private void visit(Browser browser, String who, int width, Map<String, String> pages) {
        // A code works once, and this one signs in again within its half minute.
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", who + "@demo.example")
                .update();
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            context.setDefaultTimeout(120_000);
            Page page = context.newPage();
            String site = "http://localhost:" + port;
            page.navigate(site + "/sign-in");
            page.fill("[name=email]", who + "@demo.example");
            page.fill("[name=password]", DemoPerson.PASSWORD);
            page.click("main button[type=submit]");
            page.fill("[name=code]", TestCode.now(DemoPerson.secondFactor(who + "@demo.example")));
            page.click("main button[type=submit]");
            pages.forEach((name, path) -> look(page, site + path, name, width));
        }
    }

    private static void look(Page page, String address, String name, int width) {
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/reports/" + name + "-" + width + ".png"))
                .setFullPage(true));
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations())
                .as(name)
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isLessThanOrEqualTo(width);
    }
}
