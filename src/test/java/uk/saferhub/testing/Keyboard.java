package uk.saferhub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Somebody who has no mouse. Goes from thing to thing by Tab, as far as it takes, and fails at the first place where the focus
 * cannot be seen or lies under something else (WCAG 2.2: 2.1.1, 2.4.7, 2.4.11), and where a thing never comes.
 */
public final class Keyboard {

    /** More than any page has to stop at. */
    private static final int STOPS = 400;

    /** What is wrong with where the focus is, and whether it is what one looks for. A hidden radio is marked on its label. */
    private static final String FOCUS = """
            ([css, words]) => {
              const e = document.activeElement;
              if (!e || e === document.body) return ['', false];
              const box = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0);
              const looks = [e, ...(e.labels || [])].flatMap(x => [getComputedStyle(x), getComputedStyle(x, '::before')]);
              const marked = looks.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none');
              const over = box && document.elementFromPoint(
                  Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2),
                  Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2));
              const seen = over && [e, ...(e.labels || [])].some(x => x.contains(over) || over.contains(x));
              const fault = !box ? 'has no place' : !marked ? 'is not marked'
                  : box.bottom <= 0 || box.top >= innerHeight ? 'is out of sight' : !seen ? 'is covered' : '';
              return [fault && fault + ': ' + e.outerHTML.slice(0, 150), e.matches(css) && e.textContent.includes(words)];
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on to the next link or button of these words, and presses Enter, which leads to a page. */
    public Keyboard press(String css, String words) {
        to(css, words);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    public Keyboard type(String name, String words) {
        to("[name='" + name + "']", "");
        page.keyboard().press("Control+a");
        page.keyboard().type(words);
        return this;
    }

    /** Chooses in a list by its first letters. */
    public Keyboard choose(String name, String label) {
        to("select[name='" + name + "']", "");
        page.keyboard().type(label);
        assertThat(page.evaluate("document.activeElement.selectedOptions[0].text"))
                .isEqualTo(label);
        return this;
    }

    /** Ticks a box. */
    public Keyboard tick(String name, String value) {
        to("[name='" + name + "'][value='" + value + "']", "");
        page.keyboard().press("Space");
        return this;
    }

    /** Chooses one of several by the arrows: Tab comes to the group once. */
    public Keyboard pick(String name, String value) {
        to("[name='" + name + "']", "");
        page.keyboard().press("Space");
        for (int i = 0; i < STOPS && !value.equals(page.evaluate("document.activeElement.value")); i++)
            page.keyboard().press("ArrowDown");
        assertThat(page.isChecked("[name='" + name + "'][value='" + value + "']"))
                .as(name)
                .isTrue();
        return this;
    }

    private void to(String css, String words) {
        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            var at = (List<?>) page.evaluate(FOCUS, List.of(css, words));
            assertThat(at.getFirst()).as("the focus on " + page.url()).isEqualTo("");
            if (Boolean.TRUE.equals(at.getLast())) return;
        }
        throw new AssertionError("No way by Tab to " + css + " " + words + " on " + page.url());
    }
}
