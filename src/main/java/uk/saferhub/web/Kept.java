package uk.saferhub.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a form and did not send, or sent in vain.
 *
 * @param words by field, as typed
 * @param at when they were kept (UTC)
 */
public record Kept(Map<String, List<String>> words, Instant at) {

    /** The form's content with these words in its fields. */
    public Filled fill(Content content) {
        var html = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(html));
        String empty = html.toString();
        String filled = new Refill(words).fill(empty);
        return new Filled(filled, !filled.equals(empty));
    }

    /** @param changed false where the form would have shown the same without the kept words */
    public record Filled(String html, boolean changed) {}
}
