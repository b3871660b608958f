package uk.saferhub.help;

import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.text.TextContentRenderer;

/** The look of the rest of the program. */
class Looks implements AttributeProvider {

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("h1", "govuk-heading-l"),
            Map.entry("h2", "govuk-heading-m"),
            Map.entry("h3", "govuk-heading-s"),
            Map.entry("p", "govuk-body"),
            Map.entry("a", "govuk-link"),
            Map.entry("ul", "govuk-list govuk-list--bullet govuk-list--spaced"),
            Map.entry("ol", "govuk-list govuk-list--number govuk-list--spaced"),
            Map.entry("table", "govuk-table"),
            Map.entry("thead", "govuk-table__head"),
            Map.entry("tbody", "govuk-table__body"),
            Map.entry("tr", "govuk-table__row"),
            Map.entry("th", "govuk-table__header"),
            Map.entry("td", "govuk-table__cell"));

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        String look = CLASSES.get(tag);
        if (look != null) attributes.put("class", look);
        // A code block can be wider than a phone: it scrolls, and so must be reached by keyboard.
        if (tag.equals("pre")) attributes.put("tabindex", "0");
        if (tag.equals("th")) attributes.put("scope", "col");
        if (tag.equals("table")) attributes.put("aria-label", headingAbove(node));
    }

    /** Markdown has no captions: whoever has tables read out hears the heading under which one stands. */
    private static String headingAbove(Node table) {
        Node above = table.getPrevious();
        while (above != null && !(above instanceof Heading)) above = above.getPrevious();
        return above == null ? "" : TextContentRenderer.builder().build().render(above);
    }
}
