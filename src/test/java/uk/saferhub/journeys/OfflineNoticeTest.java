package uk.saferhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.AUTHORISE_NOTICE;
import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_ORDER;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Notices made out in Chromium while the network is cut: ENF-15. */
@SaferHubTest
class OfflineNoticeTest {

    private static final String KEPT = """
            async () => {
              const opening = indexedDB.open('saferhub-outbox', 1);
              await new Promise((done) => { opening.onsuccess = done; });
              const all = opening.result.transaction('entries').objectStore('entries').getAll();
              await new Promise((done) => { all.onsuccess = done; });
              opening.result.close();
              const plain = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                ? new TextDecoder().decode(value) : value;
              return JSON.stringify(all.result.map((entry) => Object.values(entry).map(plain)));
            }""";

    /** The page is closed when it has kept one thing and is about to keep the next. */
    private static final String CLOSED = """
            () => {
              const real = SubtleCrypto.prototype.encrypt;
              let sealed = 0;
              SubtleCrypto.prototype.encrypt = function (...all) {
                if (++sealed < 2) return real.apply(this, all);
                document.documentElement.dataset.closed = 'yes';
                return new Promise(() => {});
              };
            }""";

    /** It is three in the morning of 1 June 2026 by the phone's clock. */
    private static final String THREE = """
            const Real = Date;
            self.Date = class extends Real {
              constructor(...all) { if (all.length) super(...all); else super(2026, 5, 1, 3, 0); }
            };""";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID officer;

    @BeforeEach
    void team() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        officer = world.person(
                "Warden",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_NOTICE,
                ISSUE_NOTICE,
                AUTHORISE_NOTICE,
                READ_ORDER,
                READ_COMPLAINT,
                RECORD_COMPLAINT);
    }

    @Test
    void ENF_15_a_warning_written_and_handed_over_without_a_signal_is_one_notice_with_its_photograph() {
        try (Window phone = new Window(port, world, "Warden", 320)) {
            Page page = phone.look("/field").page();
            ready(page);
            page.locator("html[data-offline=ready]").waitFor();
            page.context().setOffline(true);
            page.click("main a[href='/field/notice']");
            page.locator("main a[href='/field/notice/CPW']").waitFor();
            phone.check();
            page.click("main a[href='/field/notice/CPW']");
            page.waitForURL("**/field/notice/CPW");
            ready(page);
            fill(page, "Canary Street Example");
            page.fill("[name=age]", "15");
            page.setInputFiles("#photo", new FilePayload("canary.png", "image/png", picture()));
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("1 entry is waiting to be sent. 1 photograph waits with it.");
            phone.check().picture("phone-notice-offline");
            assertThat(page.evaluate(KEPT).toString()).doesNotContain("Canary", "CPW", "/field/notice");
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(words(page)).containsText("1 was not accepted", patiently());
            assertThat(notices()).isEmpty();
            page.click("text=Open and correct");
            assertThat(page.locator(".govuk-error-summary")).containsText("ENF-01-C");
            assertThat(page.locator("[name=name]")).hasValue("Canary Street Example");
            phone.check();
            page.fill("[name=age]", "16");
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("Sent: N-", patiently());
            page.reload();
            ready(page);
            assertThat(notices()).containsExactly("SERVED Canary Street Example");
            assertThat(photographs()).isOne();
            assertThat(page.evaluate(KEPT).toString()).isEqualTo("[]");
        }
    }

    @Test
    void UXA_02_photographs_whose_entry_never_came_to_be_kept_go_and_a_night_is_dated_by_its_evening() {
        try (Window phone = new Window(port, world, "Warden", 320)) {
            Page page = phone.page();
            page.addInitScript(THREE);
            phone.go("/field/notice/CPW");
            ready(page);
            page.context().setOffline(true);
            fill(page, "Lost Example");
            page.setInputFiles("#photo", new FilePayload("canary.png", "image/png", picture()));
            page.evaluate(CLOSED);
            page.click("main form button[type=submit]");
            page.locator("html[data-closed=yes]").waitFor();
            assertThat(page.evaluate(KEPT).toString()).isNotEqualTo("[]");
            page.context().setOffline(false);
            phone.go("/field/shift");
            ready(page);
            assertThat(words(page)).containsText("was closed before what you last wrote was kept", patiently());
            assertThat(page.evaluate(KEPT).toString()).isEqualTo("[]");
            assertThat(page.locator("[name=heldOn-day]")).hasValue("31");
            assertThat(page.locator("[name=heldOn-month]")).hasValue("5");
            phone.go("/field/patrol");
            ready(page);
            assertThat(page.locator("[name=walkedOn-day]")).hasValue("1");
            assertThat(page.locator("[name=began]")).hasValue("03:00");
            assertThat(notices()).isEmpty();
        }
    }

    @Test
    void UXA_02_pressed_twice_it_is_kept_once_and_words_that_no_form_takes_any_more_are_shown() {
        try (Window phone = new Window(port, world, "Warden", 320)) {
            Page page = phone.go("/field/notice/CPW").page();
            ready(page);
            page.context().setOffline(true);
            fill(page, "Twice Example");
            page.setInputFiles("#photo", new FilePayload("canary.png", "image/png", picture()));
            page.evaluate("() => [1, 2].forEach(() => document.querySelector('main form').requestSubmit())");
            assertThat(words(page)).containsText("1 entry is waiting to be sent. 1 photograph waits with it.");
            page.context().route("**/field/notice/CPW", route -> {
                if (!route.request().method().equals("POST")) route.resume();
                else
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(404)
                            .setContentType("text/html")
                            .setBody("<main><h1>Page not found</h1></main>"));
            });
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(words(page)).containsText("1 was not accepted", patiently());
            page.click("text=Open and correct");
            assertThat(page.locator("#outbox-told")).containsText("happened: Loud music at two");
            phone.check();
            assertThat(notices()).isEmpty();
        }
    }

    private void fill(Page page, String name) {
        page.check("[name=recipient][value=INDIVIDUAL]");
        page.fill("[name=name]", name);
        page.fill("[name=age]", "30");
        page.fill("[name=place]", "2 Made-up Street");
        page.selectOption("[name=area]", world.code() + "-area");
        page.selectOption("[name=conduct]", "noise");
        page.fill("[name=happened]", "Loud music at two");
        page.fill("[name=requires]", "Stop it");
        page.selectOption("[name=method]", "by_hand");
        page.fill("[name=proof]", "handed over at the door");
    }

    private static void ready(Page page) {
        page.locator("html[data-outbox=ready]").waitFor();
    }

    private static Locator words(Page page) {
        return page.locator("#outbox-words");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private static byte[] picture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int photographs() {
        return world.as(
                officer,
                READ_NOTICE,
                actor -> client.sql("select count(*)::int from document_title_label where title like 'Photograph of %'")
                        .query(Integer.class)
                        .single());
    }

    private List<String> notices() {
        return world.as(
                officer,
                READ_NOTICE,
                actor -> client.sql("select state || ' ' || name from notice")
                        .query(String.class)
                        .list());
    }
}
