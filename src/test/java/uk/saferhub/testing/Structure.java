package uk.saferhub.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What is wrong with how a page is put together, for those who hear it read out or go through it by its headings: the part of
 * quality.md A2.9 and A5.3 that needs no browser, so that a thousand pages can be asked in seconds.
 */
public final class Structure {

    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private Structure(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        this.page = parser.parseInput(html, "");
        parser.getErrors().forEach(error -> faults.add("HTML: " + error.getErrorMessage()));
    }

    /** Faults in words, none where there are none. @param html the whole page as it was sent */
    public static List<String> faults(String html) {
        var structure = new Structure(html);
        structure.ofTheWhole();
        structure.ofHeadings();
        structure.ofForms();
        structure.ofTables();
        return structure.faults;
    }

    /** What the window's tab says. */
    public static String title(String html) {
        return Jsoup.parse(html).title();
    }

    private void ofTheWhole() {
        if (page.select("html[lang]").isEmpty()) faults.add("no language");
        if (page.title().isBlank()) faults.add("no title");
        if (page.select("main").size() != 1) faults.add("not one main part");
        var ids = new HashSet<String>();
        each("[id]", e -> !ids.add(e.id()), "an id twice");
        each("a[href=''], a:not([href])", e -> true, "a link to nowhere");
        each(
                "a, button",
                e -> e.text().isBlank()
                        && e.select("img[alt], title").isEmpty()
                        && e.attr("aria-label").isBlank(),
                "no words");
        each("img:not([alt])", e -> true, "a picture without words");
    }

    private void ofHeadings() {
        if (page.select("h1").size() != 1) faults.add("not one heading of the page");
        int before = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > before + 1) faults.add("a level left out before: " + said(heading));
            before = level;
        }
    }

    private void ofForms() {
        Set<String> labelled = new HashSet<>(page.select("label[for]").eachAttr("for"));
        each(
                "input:not([type=hidden]):not([type=submit]), select, textarea",
                e -> !labelled.contains(e.id()) && !e.hasAttr("aria-label") && !e.hasAttr("aria-labelledby"),
                "no label");
        each("label[for]", e -> page.getElementById(e.attr("for")) == null, "a label of nothing");
        each("[aria-describedby]", e -> missing(e.attr("aria-describedby")), "described by nothing");
        each("fieldset", e -> e.select("> legend").isEmpty(), "no legend");
        each("main form[method=post]:not([novalidate])", e -> true, "the browser would check it first");
    }

    private void ofTables() {
        each(
                "table",
                e -> e.select("> caption").isEmpty() && e.attr("aria-label").isBlank(),
                "no caption");
        each("th:not([scope])", e -> true, "a heading of no row or column");
    }

    private boolean missing(String ids) {
        return List.of(ids.split("\\s+")).stream().anyMatch(id -> page.getElementById(id) == null);
    }

    private void each(String which, Predicate<Element> wrong, String fault) {
        page.select(which).stream().filter(wrong).limit(3).forEach(e -> faults.add(fault + ": " + said(e)));
    }

    private static String said(Element e) {
        String html = e.outerHtml().replaceAll("\\s+", " ");
        return html.substring(0, Math.min(120, html.length()));
    }
}
