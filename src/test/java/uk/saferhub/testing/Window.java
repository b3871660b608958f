package uk.saferhub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import uk.saferhub.demo.DemoPerson;

/** A browser window in which somebody is signed in. Every page that it looks at is checked. */
public final class Window implements AutoCloseable {

    /** What makes a page wide, since its width alone tells nobody which word did it. */
    private static final String FURTHEST_OUT = """
            [...document.querySelectorAll('body *')].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)
                .slice(0, 4).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 60)).join(' | ')""";

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final int width;
    private final boolean scripts;

    /** Somebody of the demonstration. @param scripts whether the browser runs JavaScript */
    public Window(int port, String who, int width, boolean scripts) {
        this(port, width, scripts);
        String email = who + "@demo.example";
        signIn(email, DemoPerson.PASSWORD, DemoPerson.secondFactor(email));
    }

    /** Somebody of a made-up partnership. */
    public Window(int port, World world, String who, int width) {
        this(port, width, true);
        signIn(world.email(who), World.PASSWORD, World.SECOND_FACTOR);
    }

    /** Somebody of a pack's, by the address that they were cast under. */
    public Window(int port, String email, int width) {
        this(port, width, true);
        signIn(email, World.PASSWORD, World.SECOND_FACTOR);
    }

    private Window(int port, int width, boolean scripts) {
        this.site = "http://localhost:" + port;
        this.width = width;
        this.scripts = scripts;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
    }

    public Page page() {
        return page;
    }

    /** Goes to a page, and checks that it is there, has one heading, fits the window and passes axe. */
    public Window look(String path) {
        return go(path).check();
    }

    /** Goes to a page that another test looks at, and checks only that it is there. */
    public Window go(String path) {
        int status = page.navigate(site + path).status();
        assertThat(status).as(path).isEqualTo(200);
        return this;
    }

    /** Checks the page that one is on now. */
    public Window check() {
        page.waitForLoadState();
        String where = page.url();
        assertThat(page.locator("h1").count()).as("headings of " + where).isEqualTo(1);
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(wide)
                .as(() -> "width of " + where + "; the furthest out: " + page.evaluate(FURTHEST_OUT))
                .isLessThanOrEqualTo(width);
        // axe waits by timers, which a page without JavaScript does not have; what it scans is the same HTML.
        if (scripts) Axe.check(page, where);
        return this;
    }

    /** Keeps a picture for people to look at, in the folder that tools/screenshots.sh names; nobody looks at those of a test run. */
    public Window picture(String name) {
        String folder = System.getProperty("saferhub.pictures");
        if (folder == null) return this;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(folder, name + (width < 600 ? "-phone" : "") + ".png"))
                .setFullPage(width >= 600));
        return this;
    }

    /** What the page holds, once all of it has come: a click answers while the page that it opens is still being read. */
    public String html() {
        page.waitForLoadState();
        return page.content();
    }

    /** What the page says in its main part, once all of it has come. */
    public String words() {
        page.waitForLoadState();
        return page.locator("main").innerText();
    }

    private void signIn(String email, String password, byte[] secondFactor) {
        // A code works once, and tests sign the same person in more often than every half minute.
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", email)
                .update();
        page.navigate(site + "/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", password);
        page.click("main button[type=submit]");
        page.fill("[name=code]", TestCode.now(secondFactor));
        page.click("main button[type=submit]");
        assertThat(page.url()).isEqualTo(site + "/");
    }

    @Override
    public void close() {
        context.close();
    }
}
