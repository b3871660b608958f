package uk.saferhub.library;

import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Fields;

/**
 * What the library is narrowed to. What cannot be read is as if it had not been asked for.
 *
 * @param kind null for every kind
 * @param year the year that a paper bears; null for every year
 * @param words in titles and summaries, empty for any
 */
record LibraryFilter(@Nullable PaperKind kind, @Nullable Integer year, String words) {

    private static final int LONGEST = 100;

    static LibraryFilter of(String kind, String year, String words) {
        PaperKind known = null;
        for (PaperKind one : PaperKind.values()) if (one.name().equalsIgnoreCase(kind)) known = one;
        String sought = words.strip();
        return new LibraryFilter(
                known,
                year.matches("(19|20)\\d{2}") ? Integer.valueOf(year) : null,
                sought.substring(0, Math.min(LONGEST, sought.length())));
    }

    Fields fields() {
        return Fields.empty()
                .with("kind", kind == null ? "" : kind.name())
                .with("year", year)
                .with("words", words);
    }
}
