package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.saferhub.crimedata.catalogue.SeriesBreak;

/**
 * Which crime is asked for: all of it, one type as published, or what a local definition means from month to month.
 *
 * @param asked the word in addresses; empty for all crime
 * @param words for a heading; empty for all crime
 * @param note what a reader must know of how it was chosen, or empty
 * @param turns the types of each stretch of months; empty for all crime
 * @param breaks where the meaning changes, so that the numbers before and after cannot be compared
 */
public record Kinds(String asked, String words, String note, List<Turn> turns, List<SeriesBreak> breaks) {

    /** The types that count between two months, both counted. */
    public record Turn(YearMonth from, YearMonth to, Set<String> types) {}

    /** Stand for "always": before the first month and after the last that anybody publishes. */
    public static final YearMonth FIRST = YearMonth.of(1, 1);

    public static final YearMonth LAST = YearMonth.of(9999, 12);

    /** @param type as published; empty for all crime */
    public static Kinds published(String type) {
        if (type.isEmpty()) return new Kinds("", "", "", List.of(), List.of());
        return new Kinds(
                type, type, "", List.of(new Turn(FIRST, LAST, Set.of(type))), PublishedTypes.breaks(Set.of(type)));
    }

    public boolean everything() {
        return turns.isEmpty();
    }

    /** Whether one published type is all there is to it, so that a table by type would have one row. */
    public boolean oneType() {
        return types().size() == 1;
    }

    /** Every type that counts in some month; empty for all crime. */
    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        turns.forEach(turn -> types.addAll(turn.types()));
        return types;
    }

    /** What a reader must know of how it was chosen, and of names that began or ceased in these months; or empty. */
    public String note(YearMonth from, YearMonth to) {
        return (note + " " + PublishedTypes.note(types(), from, to)).strip();
    }

    /** The breaks after the first of these months and up to the last. */
    public List<SeriesBreak> breaks(YearMonth from, YearMonth to) {
        return breaks.stream()
                .filter(each -> YearMonth.from(each.on()).isAfter(from)
                        && !YearMonth.from(each.on()).isAfter(to))
                .toList();
    }
}
