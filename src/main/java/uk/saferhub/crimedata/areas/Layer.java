package uk.saferhub.crimedata.areas;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All areas of one kind as they were in one year: "lsoa-2021". The same code in two layers is two areas.
 *
 * @param year of the boundaries, four digits; of an LSOA the year of its census
 */
public record Layer(AreaKind kind, int year) implements Comparable<Layer> {

    private static final Pattern FORM = Pattern.compile("([a-z]+)-(\\d{4})");
    private static final Pattern COLUMN = Pattern.compile("([A-Z]+?)(\\d\\d)(CD|$)");

    /** Its name in files, addresses and commands. */
    public String slug() {
        return kind.word() + "-" + year;
    }

    /** For example "small areas of 2021". */
    public String words() {
        return kind.words() + " of " + year;
    }

    public static Optional<Layer> named(String slug) {
        Matcher form = FORM.matcher(slug);
        return form.matches()
                ? Arrays.stream(AreaKind.values())
                        .filter(kind -> kind.word().equals(form.group(1)))
                        .map(kind -> new Layer(kind, Integer.parseInt(form.group(2))))
                        .findFirst()
                : Optional.empty();
    }

    /** What a column of codes holds, as the Office for National Statistics names it: WD25CD, LSOA11CD, or LSOA11. */
    public static Optional<Layer> ofColumn(String column) {
        Matcher form = COLUMN.matcher(column.toUpperCase(java.util.Locale.ROOT));
        return form.matches()
                ? AreaKind.headed(form.group(1)).map(kind -> new Layer(kind, century(Integer.parseInt(form.group(2)))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Layer other) {
        return kind == other.kind ? Integer.compare(year, other.year) : kind.compareTo(other.kind);
    }

    private static int century(int twoDigits) {
        return twoDigits > 90 ? 1900 + twoDigits : 2000 + twoDigits;
    }
}
