package uk.saferhub.web;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.saferhub.testing.Axe;
import uk.saferhub.testing.Chromium;

/** Every component in a real browser, under the real content security policy. Pictures go to target/gallery. */
class GalleryTest {

    private static GallerySite site;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        site = new GallerySite();
        browser = Chromium.browser();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "form, 1280",
        "form, 320",
        "wrong-form, 1280",
        "wrong-form, 320",
        "record, 1280",
        "record, 320",
        "list, 1280",
        "list, 320",
        "list, 1100",
        "confirm, 320",
        "not-found, 1280",
        "stale, 320"
    })
    void every_component_is_accessible_and_fits_its_window(String name, int width) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            var faults = new ArrayList<String>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    faults.add(message.text());
                }
            });
            page.navigate(site.address(name));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/gallery/" + name + "-" + width + ".png"))
                    .setFullPage(true));

            assertThat(faults).as("console").isEmpty();
            Axe.check(page, name);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.locator("main").boundingBox().x)
                    .as("words do not touch the edge of the window")
                    .isGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void onAPhoneAListBeginsWithTheListAndItsFiltersAreAButtonAway() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 900))) {
            Page page = context.newPage();
            page.navigate(site.address("list"));
            var options = page.locator(".moj-filter__options");
            page.waitForSelector("text=Show filters");
            assertThat(options.isVisible()).isFalse();
            page.locator("text=Show filters").click();
            assertThat(options.isVisible()).isTrue();
            page.locator("text=Hide filters").click();
            assertThat(options.isVisible()).isFalse();
        }
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(site.address("list"));
            assertThat(page.locator(".moj-filter__options").isVisible()).isTrue();
            assertThat(page.locator("text=Show filters").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "list", "record"})
    void a_page_needs_no_script(String name) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.address(name));
            assertThat(page.locator("nav[aria-label=Menu] a").first().isVisible())
                    .isTrue();
            assertThat(page.locator("main :is(input, select, textarea):not([type=hidden]):visible")
                            .count())
                    .isEqualTo(page.locator("main :is(input, select, textarea):not([type=hidden])")
                            .count());
        }
    }

    @Test
    void the_error_summary_takes_the_focus_and_each_link_leads_to_its_field() {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(site.address("wrong-form"));
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
            var links = page.locator(".govuk-error-summary a");
            assertThat(links.count()).isEqualTo(6);
            for (int i = 0; i < links.count(); i++) {
                String id = links.nth(i).getAttribute("href").substring(1);
                links.nth(i).click();
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
                assertThat(page.locator("[id='" + id + "-error']").count()).isPositive();
            }
        }
    }

    @Test
    void UXA_04_the_page_is_hidden_at_once_and_comes_back_as_it_was() {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(site.address("form"));
            String title = page.title();
            page.locator("#street").fill("Mill Lane");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]").count()).isZero();
            // Both at once: however busy the machine, no time passes between them.
            page.evaluate(
                    "() => [1, 2].forEach(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))");
            page.waitForSelector("dialog[open]");
            assertThat(page.title()).isEqualTo("SaferHub").isNotEqualTo(title);
            var box = page.locator("dialog").boundingBox();
            assertThat(box.width).isEqualTo(page.viewportSize().width);
            assertThat(box.height).isEqualTo(page.viewportSize().height);
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
            page.locator("dialog button").click();
            assertThat(page.title()).isEqualTo(title);
            assertThat(page.inputValue("#street")).isEqualTo("Mill Lane");
            page.locator("[data-hide]").click();
            page.waitForSelector("dialog[open]");
        }
    }

    /** WCAG 2.2.1: five minutes before the session ends, by the browser's clock. */
    @Test
    void one_is_warned_before_the_session_ends_and_may_stay() {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.route("**/me/awake", route -> route.fulfill(new Route.FulfillOptions().setStatus(200)));
            page.clock().install();
            page.navigate(site.address("form"));
            page.clock().runFor("24:00");
            assertThat(page.locator("[aria-labelledby=awake-title]").count()).isZero();
            page.clock().runFor("02:00");
            page.waitForSelector("text=You will be signed out in 5 minutes");
            page.locator("dialog button").click();
            page.locator("text=Stay signed in").click();
            page.waitForSelector("[aria-labelledby=awake-title]", new Page.WaitForSelectorOptions().setState(DETACHED));
        }
    }

    @Test
    void what_is_typed_is_kept_as_a_draft() {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(site.address("form"));
            page.waitForResponse("**/drafts", () -> page.locator("#street").fill("Mill Lane"));
            page.waitForSelector(".app-saved:has-text('Saved ')");
            assertThat(site.drafts().getLast())
                    .as("with the form's key, by which the server knows whose words they are")
                    .contains("_form=%2Fform", "street=Mill+Lane", "_csrf=token", "_once=once");
        }
    }
}
