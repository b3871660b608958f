package uk.saferhub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks a page by axe-core against WCAG 2.2 AA. Deque's own runner opens a further page for every check, for the sake of
 * frames; SaferHub has no frames, and a check in the page itself takes a tenth of the time.
 */
public final class Axe {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String SOURCE = source();

    private Axe() {}

    /** Pages whose colours were asked for on a desk. */
    private static final Set<String> COLOURS = ConcurrentHashMap.newKeySet();

    /**
     * Fails with what axe found, element by element. Where a page was looked at on a desk just before, its phone's is asked for
     * everything but contrast: the colours are the same, and to find what lies behind each word takes two thirds of a check.
     *
     * @param where which page this is, in the failure's words
     */
    public static void check(Page page, String where) {
        page.evaluate(SOURCE);
        Object found = page.evaluate("""
            async ([colours, ...tags]) => {
              if (document.querySelector('iframe, frame')) return ['frames are not looked into'];
              const result = await axe.run(document, {
                runOnly: tags, rules: colours ? {'color-contrast': {enabled: false}} : {}, resultTypes: ['violations'], preload: false});
              return result.violations.map(v => v.id + ': ' + v.help + '\\n  ' + v.nodes.map(n => n.html).join('\\n  '));
            }""", asked(page));
        assertThat((List<?>) found).as("axe on " + where).isEmpty();
    }

    private static List<Object> asked(Page page) {
        var asked = new ArrayList<Object>(WCAG_22_AA);
        boolean phone = page.viewportSize().width < 600;
        asked.addFirst(phone && COLOURS.contains(page.url()));
        if (!phone) COLOURS.add(page.url());
        return asked;
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
