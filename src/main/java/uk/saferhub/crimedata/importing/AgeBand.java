package uk.saferhub.crimedata.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.crimedata.areas.Populations.Group;

/**
 * A band of ages as tables write it: 17, 15-19, "Aged 15 to 19 years", "Aged 4 years and under", 90+, All ages.
 *
 * @param from counted
 * @param to counted
 */
record AgeBand(int from, int to) implements Comparable<AgeBand> {

    private static final int OPEN = 90;

    static final AgeBand ALL = new AgeBand(0, Group.OLDEST);

    private static final Pattern FORM = Pattern.compile(
            "(?:(under|less than|<) ?)?(\\d{1,3})(?: ?(\\+|plus|(?:and|or) (?:over|above|older))| ?((?:and|or) (?:under|below|younger))| ?(?:-|–|to|_) ?(\\d{1,3}))?");

    static AgeBand of(String text) throws RejectedRow {
        return read(text)
                .orElseThrow(() -> new RejectedRow("Age “" + text + "” is not an age such as 17, 15-19 or 90+."));
    }

    /** Empty where the text is no age. */
    static Optional<AgeBand> read(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(aged?|ages|years?|of age|old)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (words.isEmpty() || words.startsWith("all") || words.startsWith("total")) return Optional.of(ALL);
        Matcher form = FORM.matcher(words);
        if (!form.matches()) return Optional.empty();
        int first = Integer.parseInt(form.group(2));
        AgeBand band = form.group(1) != null
                ? new AgeBand(0, first - 1)
                : form.group(3) != null
                        ? new AgeBand(first, Group.OLDEST)
                        : form.group(4) != null
                                ? new AgeBand(0, first)
                                : new AgeBand(first, form.group(5) == null ? first : Integer.parseInt(form.group(5)));
        return band.to() < band.from() || band.to() > Group.OLDEST ? Optional.empty() : Optional.of(band);
    }

    boolean everybody() {
        return equals(ALL);
    }

    /** In a table with a column for each year the last, 90, is of everybody older too. */
    AgeBand openedAt90() {
        return from == OPEN && to == OPEN ? new AgeBand(OPEN, Group.OLDEST) : this;
    }

    boolean overlaps(AgeBand other) {
        return !equals(other) && from <= other.to && other.from <= to;
    }

    String words() {
        return to == Group.OLDEST ? from + "+" : from == to ? "" + from : from + "-" + to;
    }

    @Override
    public int compareTo(AgeBand other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }
}
