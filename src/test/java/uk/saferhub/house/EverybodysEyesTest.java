package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Window;

/** A5.4: the pages that are used most, as they are for people who set their own spacing, colours, size of text and motion. */
@SaferHubTest
class EverybodysEyesTest {

    private static final List<String> HUB =
            List.of("/", "/cases", "/referrals", "/people", "/actions", "/complaints/received", "/field");

    private static final List<String> ANALYST =
            List.of("/crime", "/analysis", "/figures", "/data", "/performance", "/reports");

    /** Text of WCAG's spacing that is cut off: what is hidden from eyes on purpose is one pixel wide. */
    private static final String CUT = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'
                  + ' p { margin-bottom: 2em !important; }');
              document.adoptedStyleSheets = [sheet];
              return [...document.querySelectorAll('body *')]
                  .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.clientHeight > 4 && e.clientWidth > 4
                      && e.innerText && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2))
                  .map(e => e.outerHTML.slice(0, 120));
            }""";

    /** Buttons that colour alone would set apart from words: without colours nothing says that one can press them. */
    private static final String PLAIN = """
            () => [...document.querySelectorAll('button, .govuk-button')]
                .filter(e => e.getClientRects().length && !e.closest('.govuk-visually-hidden') && getComputedStyle(e).textDecorationLine === 'none'
                    && ['Top', 'Right', 'Bottom', 'Left'].every(side => parseFloat(getComputedStyle(e)['border' + side + 'Width']) === 0))
                .map(e => e.outerHTML.slice(0, 120))""";

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void wider_spacing_and_larger_text_cut_nothing_off() {
        demonstration.load();
        // 640 pixels are what remains of 1,280 to whoever reads at 200 per cent.
        for (int width : new int[] {1280, 640, 320}) {
            spaced("hub", HUB, width);
            spaced("analyst", ANALYST, width);
        }
    }

    @Test
    void a_button_is_one_without_its_colours_and_nothing_moves_for_those_who_asked_for_stillness() {
        demonstration.load();
        try (var window = new Window(port, "hub", 1280, true)) {
            Page page = window.page();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            for (String path : HUB) {
                window.go(path);
                assertThat((List<?>) page.evaluate(PLAIN)).as(path).isEmpty();
                assertThat(page.evaluate("document.getAnimations().length"))
                        .as(path)
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void a_word_of_the_law_is_explained_at_the_foot_and_where_one_points_at_it() {
        demonstration.load();
        try (var window = new Window(port, "enforcement", 1280, true)) {
            Page page = window.look("/notices").page();
            page.waitForSelector("abbr[title]");
            page.click("summary:has-text('What words on this page mean')");
            var word = page.locator("main abbr[title]").first();
            assertThat(page.locator(".app-explained").innerText())
                    .containsIgnoringCase(word.innerText())
                    .contains(word.getAttribute("title"));
            window.check();
        }
    }

    private void spaced(String who, List<String> paths, int width) {
        try (var window = new Window(port, who, width, true)) {
            for (String path : paths) {
                Page page = window.go(path).page();
                page.waitForLoadState();
                assertThat((List<?>) page.evaluate(CUT))
                        .as(path + " at " + width)
                        .isEmpty();
                int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                assertThat(wide).as("width of " + path).isLessThanOrEqualTo(width);
            }
        }
    }
}
