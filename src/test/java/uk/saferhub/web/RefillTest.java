package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefillTest {

    @Test
    void everyKindOfFieldTakesWhatWasTyped() {
        String form = """
                <input class="govuk-input" id="name" name="name" type="text" value="" aria-describedby="hint > more">
                <textarea id="why" name="why" rows="3">
                </textarea>
                <input id="a" name="kind" type="radio" value="A" checked aria-describedby="x"><input id="b" name="kind" type="radio" value="B">
                <input name="tick" type="checkbox" value="yes" checked>
                <select id="s" name="area"><option value="">Choose one</option><option value="1" selected>One</option><option value="2">Two</option></select>
                """;
        String filled =
                fill(form, "name", "O'Hara \"x\" <b>", "why", "Two\r\nlines </textarea>", "kind", "B", "area", "2");
        assertThat(filled)
                .contains("aria-describedby=\"hint > more\" value=\"O&#39;Hara &#34;x&#34; &lt;b>\"")
                .contains("rows=\"3\">\nTwo\nlines &lt;/textarea&gt;</textarea>")
                .contains("value=\"A\" aria-describedby=\"x\">")
                .contains("type=\"radio\" value=\"B\" checked>")
                .contains("type=\"checkbox\" value=\"yes\">")
                .contains("<option value=\"1\">One")
                .contains("<option value=\"2\" selected>Two");
    }

    @Test
    void whatWasNotTypedStaysAsThePageSaysIt() {
        String form =
                "<input name=\"name\" type=\"text\" value=\"known\"><input name=\"on\" type=\"text\" value=\"4\">";
        assertThat(fill(form, "on", "4")).isEqualTo(form);
    }

    @Test
    void anotherRowsFormWithTheSameAddressTakesNothing() {
        String form =
                "<input type=\"hidden\" name=\"person\" value=\"2\"><input name=\"why\" type=\"text\" value=\"\">";
        assertThat(fill(form, "person", "1", "why", "typed")).isEqualTo(form);
        assertThat(fill(form, "person", "2", "why", "typed")).contains("value=\"typed\"");
    }

    @Test
    void passwordsAndFilesTakeNothing() {
        String form = "<input name=\"secret\" type=\"password\" value=\"\"><input name=\"photo\" type=\"file\">";
        assertThat(fill(form, "secret", "x", "photo", "y")).isEqualTo(form);
    }

    private static String fill(String form, String... words) {
        var kept = new java.util.HashMap<String, List<String>>();
        for (int i = 0; i < words.length; i += 2) kept.put(words[i], List.of(words[i + 1]));
        return new Refill(Map.copyOf(kept)).fill(form);
    }
}
