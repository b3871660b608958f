package uk.saferhub.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of the screen as a form on paper (DOC-05): the same questions in the same order and words, read from the page itself, so
 * that the paper cannot fall behind it.
 */
final class PaperForm {

    private static final Pattern PART = Pattern.compile(
            "<h1[^>]*>(?<head>.*?)</h1>"
                    + "|<legend[^>]*>(?<legend>.*?)</legend>"
                    + "|<label[^>]*class=\"(?<kind>[^\"]*)\"[^>]*>(?<label>.*?)</label>"
                    + "|<div[^>]*class=\"govuk-hint[^\"]*\"[^>]*>(?<hint>.*?)</div>"
                    + "|<(?<line>input)[^>]*class=\"govuk-input(?<date> govuk-date-input__input)?[^>]*>"
                    + "|<(?<tall>textarea)"
                    + "|<option value=\"[^\"]+\"[^>]*>(?<option>.*?)</option>",
            Pattern.DOTALL);

    private PaperForm() {}

    /** @param page the whole page, as the templates make it. @return XHTML */
    static String of(String page) {
        int start = Math.max(0, page.indexOf("<main"));
        String main = page.substring(start, Math.max(start, page.indexOf("</main>", start)));
        var paper = new StringBuilder();
        for (Matcher part = PART.matcher(main); part.find(); ) paper.append(part(part));
        return paper.toString();
    }

    private static String part(Matcher part) {
        if (part.group("head") != null) return "<h2>" + words(part.group("head")) + "</h2>";
        if (part.group("legend") != null) return label(part.group("legend"));
        if (part.group("hint") != null) return "<p class=\"hint\">" + words(part.group("hint")) + "</p>";
        if (part.group("option") != null) return choice(part.group("option"));
        if (part.group("tall") != null) return "<div class=\"box tall\">&#160;</div>";
        if (part.group("line") != null) return part.group("date") != null ? "" : "<div class=\"box\">&#160;</div>";
        String kind = part.group("kind");
        if (kind.contains("radios") || kind.contains("checkboxes")) return choice(part.group("label"));
        if (kind.contains("date-input")) return "<p>" + words(part.group("label")) + ": ____________</p>";
        return label(part.group("label"));
    }

    private static String label(String html) {
        return "<p class=\"label\">" + words(html) + "</p>";
    }

    private static String choice(String html) {
        return "<p>[&#160;&#160;&#160;] " + words(html) + "</p>";
    }

    /** Text without tags; the templates have escaped it already. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").strip();
    }
}
