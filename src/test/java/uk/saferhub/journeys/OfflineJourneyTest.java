package uk.saferhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
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

/** The phone forms in Chromium while the network is cut: UXA-02. */
@SaferHubTest
class OfflineJourneyTest {

    private static final String KEPT = """
            async () => {
              const cache = await caches.open('saferhub-field');
              const texts = [];
              for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
              const opening = indexedDB.open('saferhub-outbox', 1);
              await new Promise((done) => { opening.onsuccess = done; });
              const all = opening.result.transaction('entries').objectStore('entries').getAll();
              await new Promise((done) => { all.onsuccess = done; });
              opening.result.close();
              const plain = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                ? new TextDecoder().decode(value) : value;
              return texts.join(' ') + JSON.stringify(all.result.map((entry) => Object.values(entry).map(plain)));
            }""";

    /** The phone is full when it is to keep the second thing, once. */
    private static final String FULL = """
            () => {
              const real = IDBObjectStore.prototype.put;
              let puts = 0;
              IDBObjectStore.prototype.put = function (value) {
                if (++puts < 2) return real.call(this, value);
                IDBObjectStore.prototype.put = real;
                throw new DOMException('full', 'QuotaExceededError');
              };
            }""";

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
    void hub() {
        world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        officer = world.person(
                "Youth officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
    }

    @Test
    void UXA_02_two_entries_written_without_a_signal_are_two_records_however_often_they_are_sent() {
        try (Window phone = new Window(port, world, "Youth officer", 320)) {
            Page page = phone.look("/field").page();
            ready(page);
            page.locator("html[data-offline=ready]").waitFor();
            phone.look("/field/patrol");
            ready(page);
            fill(page, "Canary walk one");
            page.setInputFiles("#photo", new FilePayload("canary.png", "image/png", picture()));
            page.context().setOffline(true);
            page.evaluate(FULL);
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("no room left on this phone");
            assertThat(page.locator("[name=route]")).hasValue("Canary walk one");
            assertThat(page.evaluate(KEPT).toString()).endsWith("[]");
            // The button takes no second click within a second.
            page.evaluate("document.querySelector('main .app-field form').requestSubmit()");
            assertThat(words(page)).containsText("1 entry is waiting to be sent. 1 photograph waits with it.");
            page.navigate("http://localhost:" + port + "/field/patrol");
            ready(page);
            fill(page, "Canary walk two");
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("2 entries are waiting to be sent");
            phone.check().picture("phone-form-offline");
            String kept = page.evaluate(KEPT).toString();
            assertThat(kept)
                    .contains("/field/patrol")
                    .doesNotContain("Canary", "Youth officer", world.email("Youth officer"));
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online')); dispatchEvent(new Event('online'))");
            assertThat(words(page)).containsText("Sent: PT-", patiently());
            page.reload();
            ready(page);
            assertThat(routes()).containsExactlyInAnyOrder("Canary walk one", "Canary walk two");
            assertThat(photographs()).isOne();
            assertThat(page.evaluate(KEPT).toString()).endsWith("[]");
        }
    }

    @Test
    void UXA_02_an_answer_that_is_lost_on_the_way_makes_no_second_record() {
        try (Window phone = new Window(port, world, "Youth officer", 320)) {
            Page page = phone.look("/field/patrol").page();
            ready(page);
            page.evaluate("""
                    () => {
                      const real = self.fetch;
                      self.fetch = async (path, how) => {
                        const answer = await real(path, how);
                        if (path === '/field/patrol') throw new TypeError('The answer was lost');
                        return answer;
                      };
                    }""");
            fill(page, "Fish Street");
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("There is no signal", patiently());
            assertThat(routes()).containsExactly("Fish Street");
            page.reload();
            assertThat(words(page)).containsText("Sent: PT-", patiently());
            assertThat(routes()).containsExactly("Fish Street");
        }
    }

    @Test
    void UXA_02_what_is_not_accepted_comes_back_with_its_words_and_what_is_wrong() {
        try (Window phone = new Window(port, world, "Youth officer", 320)) {
            Page page = phone.look("/field/patrol").page();
            ready(page);
            page.context().setOffline(true);
            fill(page, "The Cross");
            page.fill("[name=officers]", "none");
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("waiting to be sent");
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(words(page)).containsText("1 was not accepted", patiently());
            page.click("text=Open and correct");
            assertThat(page.locator(".govuk-error-summary")).containsText("Enter number of officers");
            assertThat(page.locator("[name=route]")).hasValue("The Cross");
            phone.check();
            page.fill("[name=officers]", "2");
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("Sent: PT-", patiently());
            assertThat(routes()).containsExactly("The Cross");
        }
    }

    @Test
    void UXA_02_signing_out_asks_first_and_then_leaves_nothing_on_the_phone() {
        try (Window phone = new Window(port, world, "Youth officer", 320)) {
            Page page = phone.look("/field/patrol").page();
            ready(page);
            page.context().setOffline(true);
            fill(page, "The Cross");
            page.click("main form button[type=submit]");
            assertThat(words(page)).containsText("waiting to be sent");
            // One listener for both questions: between two of them nobody would listen, and Chromium would be told no.
            var answers = new ArrayDeque<>(List.of(false, true));
            page.onDialog(dialog -> {
                assertThat(dialog.message()).contains("1 entry on this phone");
                if (answers.remove()) dialog.accept();
                else dialog.dismiss();
            });
            page.click("a[href='/sign-out']");
            assertThat(words(page)).containsText("1 entry is waiting to be sent");
            page.route("**/outbox/key*", route -> route.abort());
            page.context().setOffline(false);
            page.click("a[href='/sign-out']");
            page.waitForURL("**/sign-in");
            assertThat(page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length"))
                    .isEqualTo(0);
            assertThat(routes()).isEmpty();
        }
    }

    private static void ready(Page page) {
        page.locator("html[data-outbox=ready]").waitFor();
    }

    private static void fill(Page page, String route) {
        page.selectOption("[name=team]", "worcester-youth");
        page.fill("[name=officers]", "2");
        page.selectOption("[name=cause]", "PROACTIVE");
        page.fill("[name=route]", route);
    }

    private static com.microsoft.playwright.Locator words(Page page) {
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
                READ_COMPLAINT,
                actor -> client.sql("select count(*)::int from document_title_label where title like 'Photograph of %'")
                        .query(Integer.class)
                        .single());
    }

    private List<String> routes() {
        return world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select route from published_patrols")
                        .query(String.class)
                        .list());
    }
}
