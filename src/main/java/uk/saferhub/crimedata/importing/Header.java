package uk.saferhub.crimedata.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of headings: which column stands where, whatever the case of its name, with spaces or underscores, and with or
 * without the mark of a foot-note.
 */
final class Header {

    private static final int ABSENT = -1;
    private static final Pattern NOTE =
            Pattern.compile("[\\[(]\\s*(?:(?:foot)?notes?|r|p)?\\s*(?:\\d{1,2}(?:[\\s,]+\\d{1,2})*)?\\s*[\\])]");
    private static final Pattern SIGNS = Pattern.compile("[\u00b2\u00b3\u00b9\u2070-\u2079*\u2020\u2021]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");
    private static final Pattern DIGIT_OF_A_NOTE = Pattern.compile("(?<=[a-z]{3})\\d{1,2}$");

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> plain = new HashMap<>();
    private final Map<Integer, Integer> twins = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    Header(List<String> names) {
        this.names = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\u00a0]+", " ")
                        .strip())
                .toList();
        for (int i = 0; i < this.names.size(); i++) {
            places.putIfAbsent(this.names.get(i), i);
            Integer first = plain.putIfAbsent(plain(this.names.get(i)), i);
            if (first != null && !plain(this.names.get(i)).isEmpty()) twins.put(i, first);
        }
        for (int i = 0; i < this.names.size(); i++)
            plain.putIfAbsent(DIGIT_OF_A_NOTE.matcher(plain(this.names.get(i))).replaceFirst(""), i);
    }

    /** A heading without what differs from one edition of a table to the next: "Offence_Code [note 3]" is "offence code". */
    static String plain(String name) {
        String unmarked = NOTE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return BETWEEN.matcher(SIGNS.matcher(unmarked).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    boolean has(String... columns) {
        for (String column : columns) if (place(column) == ABSENT) return false;
        return true;
    }

    /** The first of these names that there is a column of; empty where there is none. */
    Optional<String> any(String... columns) {
        return Arrays.stream(columns).filter(this::has).findFirst();
    }

    /** Asked for each row, so an answer is remembered. */
    private int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            place = plain.getOrDefault(plain(column), ABSENT);
            places.put(column, place);
        }
        if (place != ABSENT && !twins.isEmpty()) asked.add(place);
        return place;
    }

    int width() {
        return names.size();
    }

    /** The names, in lower case. */
    List<String> names() {
        return names;
    }

    /** The first column whose name has this form. */
    OptionalInt first(Pattern form) {
        for (int i = 0; i < names.size(); i++) {
            if (form.matcher(names.get(i)).matches()) return OptionalInt.of(i);
        }
        return OptionalInt.empty();
    }

    /** The words of a column, empty where there is none of that name. */
    String of(List<String> fields, String column) {
        int place = place(column);
        return place == ABSENT ? "" : fields.get(place);
    }

    /** Columns of one heading must agree where their words are used: which of them counts cannot be known. */
    void fits(List<String> fields) throws RejectedRow {
        if (fields.size() != names.size())
            throw new RejectedRow("It has " + fields.size() + " fields where the first line has " + names.size() + ".");
        for (Map.Entry<Integer, Integer> twin : twins.entrySet()) {
            if (asked.contains(twin.getValue()) && !fields.get(twin.getKey()).equals(fields.get(twin.getValue())))
                throw new RejectedRow("The heading “%s” stands twice, and columns %d and %d do not say the same."
                        .formatted(names.get(twin.getKey()), twin.getValue() + 1, twin.getKey() + 1));
        }
    }

    static String needed(String text, String column) throws RejectedRow {
        if (text.isEmpty()) throw new RejectedRow(column + " is empty.");
        return text;
    }

    /** A whole number as people publish it: 1,954. */
    static long whole(String text, String column) throws RejectedRow {
        String plain = text.replace(",", "");
        if (!plain.matches("-?\\d{1,15}(\\.0+)?"))
            throw new RejectedRow(column + " “" + text + "” is not a whole number.");
        return Long.parseLong(plain.replaceAll("\\.0+$", ""));
    }

    /** @return the month as it stands, once it is known to be one */
    static String month(String text) throws RejectedRow {
        if (!needed(text, "Month").matches("\\d{4}-(0[1-9]|1[0-2])"))
            throw new RejectedRow("Month “" + text + "” is not a year and month, such as 2025-06.");
        return text;
    }

    /** Degrees as they stand; empty where the row has none. */
    static String degrees(String text, String column) throws RejectedRow {
        if (!text.matches("(-?\\d{1,3}([.,]\\d{1,20})?)?"))
            throw new RejectedRow(column + " “" + text + "” is not a number of degrees.");
        // Degrees have no thousands to part, so that a comma is the point of another country's spreadsheet.
        return text.replace(',', '.');
    }

    /** The last year that a text names, 1991 or later; 0 if it names none. */
    static int year(String text) {
        Matcher years = Pattern.compile("(?<!\\d)(199[1-9]|20\\d\\d)(?!\\d)").matcher(text);
        int year = 0;
        while (years.find()) year = Integer.parseInt(years.group());
        return year;
    }
}
