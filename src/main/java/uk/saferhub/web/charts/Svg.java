package uk.saferhub.web.charts;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A drawn chart. In a template, {@code ${chart}} writes it as it is: every text in it has been escaped already.
 *
 * @param text the whole {@code <svg>} element
 */
public record Svg(String text) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
