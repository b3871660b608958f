package uk.saferhub.web;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts kept words into the fields of a form as our own templates write them, so that no page need think of drafts. What a form
 * hides is never filled; where a hidden field says otherwise than the kept words, they belong to another form with the same
 * address (a button beside each row of a table) and nothing is filled.
 */
final class Refill {

    private static final String REST = "\\b(?:[^>\"]|\"[^\"]*\")*>";
    private static final Pattern FIELD =
            Pattern.compile("<input%1$s|<textarea%1$s(?s:.*?)</textarea>|<select%1$s|<option%1$s".formatted(REST));
    private static final Pattern START = Pattern.compile("<\\w+" + REST);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w-]+)(?:=\"([^\"]*)\")?");

    private final Map<String, List<String>> words;
    private final Map<String, Iterator<String>> left = new HashMap<>();
    private String select = "";

    Refill(Map<String, List<String>> words) {
        this.words = words;
    }

    String fill(String html) {
        Matcher field = FIELD.matcher(html);
        var filled = new StringBuilder();
        while (field.find()) {
            String tag = field.group();
            if (foreign(tag)) return html;
            field.appendReplacement(filled, Matcher.quoteReplacement(fillTag(tag)));
        }
        return field.appendTail(filled).toString();
    }

    private boolean foreign(String tag) {
        if (!attribute(tag, "type").equals("hidden")) return false;
        List<String> kept = words.get(attribute(tag, "name"));
        return kept != null && !kept.contains(attribute(tag, "value"));
    }

    private String fillTag(String tag) {
        String name = attribute(tag, "name");
        List<String> kept = words.getOrDefault(tag.startsWith("<option") ? select : name, List.of());
        if (tag.startsWith("<select")) select = name;
        if (tag.startsWith("<select")) return tag;
        if (tag.startsWith("<option")) return kept.isEmpty() ? tag : chosen(tag, "selected", kept);
        if (tag.startsWith("<textarea")) return kept.isEmpty() ? tag : area(tag, next(name));
        return switch (attribute(tag, "type")) {
            case "radio" -> kept.isEmpty() ? tag : chosen(tag, "checked", kept);
            // A box that was not ticked is not posted, so its absence is what was chosen.
            case "checkbox" -> chosen(tag, "checked", kept);
            case "hidden", "password", "file", "submit" -> tag;
            default -> kept.isEmpty() ? tag : valued(tag, next(name));
        };
    }

    /** Fields of the same name take the kept words in their order. */
    private String next(String name) {
        Iterator<String> rest =
                left.computeIfAbsent(name, n -> words.getOrDefault(n, List.of()).iterator());
        return rest.hasNext() ? rest.next() : "";
    }

    private static String chosen(String tag, String mark, List<String> kept) {
        boolean should = kept.contains(attribute(tag, "value"));
        if (should == has(tag, mark)) return tag;
        return should
                ? tag.substring(0, tag.length() - 1) + " " + mark + ">"
                : tag.replaceFirst("\\s" + mark + "(=\"[^\"]*\")?(?=[\\s>])", "");
    }

    private static String area(String tag, String word) {
        var escaped = new StringOutput();
        Escape.htmlContent(word.replace("\r\n", "\n"), escaped);
        return start(tag) + "\n" + escaped + "</textarea>";
    }

    private static String valued(String tag, String word) {
        if (attribute(tag, "value").equals(word)) return tag;
        var escaped = new StringOutput();
        Escape.htmlAttribute(word, escaped);
        String plain = tag.replaceFirst("\\svalue=\"[^\"]*\"", "");
        return plain.substring(0, plain.length() - 1) + " value=\"" + escaped + "\">";
    }

    private static String start(String tag) {
        Matcher start = START.matcher(tag);
        return start.lookingAt() ? start.group() : tag;
    }

    private static boolean has(String tag, String name) {
        Matcher attribute = ATTRIBUTE.matcher(start(tag));
        while (attribute.find()) if (attribute.group(1).equals(name)) return true;
        return false;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = ATTRIBUTE.matcher(start(tag));
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) return attribute.group(2) == null ? "" : unescape(attribute.group(2));
        }
        return "";
    }

    private static String unescape(String attribute) {
        return attribute
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
