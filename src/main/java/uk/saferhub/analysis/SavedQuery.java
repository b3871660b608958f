package uk.saferhub.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page of analysis with what it is asked, as an address within {@code /analysis/}. Pages are a closed set and the rest is letters
 * of an address, so that a link made of it leads nowhere else.
 */
record SavedQuery(String page, String asked) {

    private static final int LONGEST = 2000;

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "trend", "Trend",
            "hot-spots", "Hot spots",
            "rates", "Rates by area",
            "hours", "Day and hour",
            "near-repeats", "Near repeats",
            "similar", "Similar areas",
            "severity", "Severity",
            "repeats", "Repeat places"));

    /** A query under its owner's name for it. */
    record Named(String name, SavedQuery query) {}

    /** @param text such as {@code rates?force=x}; empty if it is none */
    static Optional<SavedQuery> of(String text) {
        int at = text.indexOf('?');
        String page = at < 0 ? text : text.substring(0, at);
        String asked = at < 0 ? "" : text.substring(at + 1);
        return PAGES.containsKey(page) && asked.length() <= LONGEST && asked.matches("[A-Za-z0-9=&._~%+*-]*")
                ? Optional.of(new SavedQuery(page, asked))
                : Optional.empty();
    }

    String text() {
        return page + "?" + asked;
    }

    String address() {
        return "/analysis/" + text();
    }

    /** What kind of question it is. */
    String words() {
        return PAGES.get(page);
    }
}
