package uk.saferhub.crimedata.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a file: which column stands where, whatever the case of its name. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(List<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < this.names.size(); i++) places.putIfAbsent(this.names.get(i), i);
    }

    boolean has(String... columns) {
        return places.keySet().containsAll(List.of(columns));
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
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place);
    }

    void fits(List<String> fields) throws RejectedRow {
        if (fields.size() != names.size())
            throw new RejectedRow("It has " + fields.size() + " fields where the first line has " + names.size() + ".");
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
        if (!text.matches("(-?\\d{1,3}(\\.\\d{1,20})?)?"))
            throw new RejectedRow(column + " “" + text + "” is not a number of degrees.");
        return text;
    }

    /** The last year that a text names, 1991 or later; 0 if it names none. */
    static int year(String text) {
        Matcher years = Pattern.compile("(?<!\\d)(199[1-9]|20\\d\\d)(?!\\d)").matcher(text);
        int year = 0;
        while (years.find()) year = Integer.parseInt(years.group());
        return year;
    }
}
