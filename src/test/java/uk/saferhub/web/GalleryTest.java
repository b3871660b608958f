package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component in a real browser, under the real content security policy. Pictures go to target/gallery. */
class GalleryTest {

    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;
    private static TemplateEngine templates;

    @BeforeAll
    static void open() throws IOException {
        templates = TemplateEngine.create(new BesideTests(), Path.of("target/gallery-classes"), ContentType.Html);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", GalleryTest::answer);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        playwright.close();
        server.stop(0);
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
            page.navigate(address(name));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/gallery/" + name + "-" + width + ".png"))
                    .setFullPage(true));

            assertThat(faults).as("console").isEmpty();
            assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations())
                    .as("axe")
                    .isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "list", "record"})
    void a_page_needs_no_script(String name) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address(name));
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
            page.navigate(address("wrong-form"));
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
            var links = page.locator(".govuk-error-summary a");
            assertThat(links.count()).isEqualTo(6);
            for (int i = 0; i < links.count(); i++) {
                String id = links.nth(i).getAttribute("href").substring(1);
                links.nth(i).click();
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
                assertThat(page.locator("#" + id + "-error").count()
                                + page.locator("[id='" + id + "-error']").count())
                        .isPositive();
            }
        }
    }

    private static final List<String> DRAFTS = new ArrayList<>();

    @Test
    void what_is_typed_is_kept_as_a_draft() {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address("form"));
            page.waitForResponse("**/drafts", () -> page.locator("#street").fill("Mill Lane"));
            page.waitForSelector(".app-saved:has-text('Saved ')");
            assertThat(DRAFTS.getLast())
                    .contains("_form=%2Fform", "street=Mill+Lane", "_csrf=token")
                    .doesNotContain("_once");
        }
    }

    private static String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/drafts")) {
                DRAFTS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] body =
                    path.contains(".") ? file(path) : show(path.substring(1)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A template that does not compile shows why in the browser, where the test finds it on the console. */
    private static byte[] bytes(String name) {
        try {
            return show(name).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException | Error broken) {
            broken.printStackTrace();
            throw broken;
        }
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream in = GalleryTest.class.getResourceAsStream(
                "/static" + URI.create(path).getPath())) {
            return in.readAllBytes();
        }
    }

    private static String type(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js")
                        ? "text/javascript"
                        : path.endsWith(".svg") ? "image/svg+xml" : "text/html;charset=UTF-8";
    }

    private static String show(String name) {
        var html = new StringOutput();
        templates.render("saferhub/web/" + template(name) + ".jte", page(name), html);
        return html.toString();
    }

    private static String template(String name) {
        return switch (name) {
            case "form", "wrong-form" -> "gallery-form";
            case "record", "list", "confirm" -> "gallery-" + name;
            default -> name;
        };
    }

    private static Object page(String name) {
        Frame frame = Frame.of("SaferHub", "/" + name)
                .withPartnership("Safer Testshire Partnership", "#00703c")
                .withUser(
                        "Ayesha Kerr",
                        "Testshire Council",
                        List.of(
                                Link.to("Today", "/"),
                                new Link("Cases", "/list", true),
                                Link.to("Referrals", "/list"),
                                Link.to("Notices", "/list"),
                                Link.to("Reports", "/list")))
                .withFooter(List.of(Link.to("Help", "/"), Link.to("Accessibility statement", "/")))
                .withMarking("OFFICIAL-SENSITIVE")
                .withKeys("token", "once")
                .withTitle(name);
        return switch (name) {
            case "not-found" -> new NotFoundPage(frame);
            case "stale" ->
                new StalePage(
                        frame,
                        new Stale(
                                "Jo Onyango, Housing",
                                java.time.Instant.EPOCH,
                                4,
                                List.of(new Stale.Difference("Aim", "Theirs\nTwo lines", "Mine"))),
                        fields(),
                        "/form",
                        "/record");
            case "wrong-form" -> new Gallery(frame, wrong());
            default -> new Gallery(frame, Fields.empty());
        };
    }

    private static Fields fields() {
        return Fields.empty().with("street", "Mill Lane").withDate("happened", LocalDate.of(2026, 6, 4));
    }

    private static Fields wrong() {
        return fields().error("street", "Enter a street")
                .error("note", "Enter what happened")
                .error("happened", "The date must be in the past")
                .error("ward", "Choose a ward")
                .error("kind", "Choose what kind it was")
                .error("photo", "The photograph must be smaller than 10 MB");
    }

    /** Templates beside the tests first, then those beside the code. */
    private static final class BesideTests implements CodeResolver {
        private final CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/java/uk"));
        private final CodeResolver code = new DirectoryCodeResolver(Path.of("src/main/java/uk"));

        @Override
        public String resolve(String name) {
            return tests.exists(name) ? tests.resolve(name) : code.resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return tests.exists(name) || code.exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }
    }
}
