package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.saferhub.demo.DemoPerson;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;

/** A browser window in which somebody of the demonstration is signed in. Every page that it looks at is checked. */
final class Window implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final int width;
    private final boolean scripts;

    /** @param scripts whether the browser runs JavaScript */
    Window(int port, String who, int width, boolean scripts) {
        this.site = "http://localhost:" + port;
        this.width = width;
        this.scripts = scripts;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
        signIn(who + "@demo.example");
    }

    Page page() {
        return page;
    }

    /** Goes to a page, and checks that it is there, has one heading, fits the window and passes axe. */
    Window look(String path) {
        int status = page.navigate(site + path).status();
        assertThat(status).as(path).isEqualTo(200);
        return check();
    }

    /** The page that one is on now. */
    Window check() {
        String where = page.url();
        assertThat(page.locator("h1").count()).as("headings of " + where).isEqualTo(1);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of " + where)
                .isLessThanOrEqualTo(width);
        // axe waits by timers, which a page without JavaScript does not have; what it scans is the same HTML.
        if (scripts)
            assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations())
                    .as("axe on " + where)
                    .isEmpty();
        return this;
    }

    /** Keeps a picture: for people to look at, and for the guide where the script asks for it. */
    Window picture(String name) {
        String folder = System.getProperty("saferhub.pictures", "target/pictures");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(folder, name + (width < 600 ? "-phone" : "") + ".png"))
                .setFullPage(width >= 600));
        return this;
    }

    private void signIn(String email) {
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", email)
                .update();
        page.navigate(site + "/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", DemoPerson.PASSWORD);
        page.click("main button[type=submit]");
        page.fill("[name=code]", TestCode.now(DemoPerson.secondFactor(email)));
        page.click("main button[type=submit]");
        assertThat(page.url()).isEqualTo(site + "/");
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
