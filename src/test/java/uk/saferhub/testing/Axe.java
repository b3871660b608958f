package uk.saferhub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Checks a page by axe-core against WCAG 2.2 AA. Deque's own runner opens a further page for every check, for the sake of
 * frames; SaferHub has no frames, and a check in the page itself takes a tenth of the time.
 */
public final class Axe {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String SOURCE = source();

    private Axe() {}

    /** Fails with what axe found, element by element. @param where which page this is, in the failure's words */
    public static void check(Page page, String where) {
        page.evaluate(SOURCE);
        Object found = page.evaluate("""
            async tags => {
              if (document.querySelector('iframe, frame')) return ['frames are not looked into'];
              const result = await axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false});
              return result.violations.map(v => v.id + ': ' + v.help + '\\n  ' + v.nodes.map(n => n.html).join('\\n  '));
            }""", WCAG_22_AA);
        assertThat((List<?>) found).as("axe on " + where).isEmpty();
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
