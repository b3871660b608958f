package uk.saferhub.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A phone in the street: a narrow window with somebody signed in, whose network is cut and comes back. */
public final class Phone implements AutoCloseable {

    /** What waits in the outbox, as it lies there. */
    private static final String ENTRIES = """
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

    /** The pages that are kept for when there is no signal, with their addresses. */
    private static final String PAGES = """
            async () => {
              const cache = await caches.open('saferhub-field');
              const texts = [];
              for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
              return texts.join(' ');
            }""";

    private final Window window;

    public Phone(int port, World world, String who) {
        window = new Window(port, world, who, 320);
    }

    public Window window() {
        return window;
    }

    public Page page() {
        return window.page();
    }

    /** Opens a form while there is a signal. */
    public Phone open(String path) {
        window.go(path);
        return ready();
    }

    /** Opens the first of the forms and waits until all of them are kept. */
    public Phone keep() {
        window.look("/field");
        ready();
        page().locator("html[data-offline=ready]").waitFor();
        return this;
    }

    /** Waits until the page that one is on takes entries. */
    public Phone ready() {
        page().locator("html[data-outbox=ready]").waitFor();
        return this;
    }

    /** Follows a link of the page to another form, with a signal or without one. */
    public Phone follow(String path) {
        page().click("main a[href='" + path + "']");
        page().waitForURL("**" + path);
        return ready();
    }

    public Phone loseSignal() {
        page().context().setOffline(true);
        return this;
    }

    public Phone findSignal() {
        page().context().setOffline(false);
        page().evaluate("dispatchEvent(new Event('online'))");
        return this;
    }

    public Phone reload() {
        page().reload();
        return ready();
    }

    public Phone record() {
        page().click("main form button[type=submit]");
        return this;
    }

    public Phone photograph() {
        page().setInputFiles("#photo", new FilePayload("canary.png", "image/png", picture()));
        return this;
    }

    /** Waits until the page says that of what waits and what was sent: what goes over the network takes its time. */
    public Phone says(String words) {
        assertThat(page().locator("#outbox-words"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        return this;
    }

    /** What waits, as it lies on the phone: {@code []} for nothing. */
    public String entries() {
        return page().evaluate(ENTRIES).toString();
    }

    /** The pages that lie on the phone. */
    public String pages() {
        return page().evaluate(PAGES).toString();
    }

    private static byte[] picture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
