package uk.saferhub.crimedata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What crime may be counted by: a closed set, so that no words of a user's ever become SQL. */
public enum Dimension {
    /** The force that reported it, by its short name. */
    FORCE,
    /** The month, yyyy-mm. */
    MONTH,
    /** The quarter of the calendar year, such as "2024 Q3". */
    QUARTER,
    /** The calendar year. */
    YEAR,
    /** The year from April, such as "2024/25". */
    FINANCIAL_YEAR,
    /** The crime type as published: the names changed over the years. */
    TYPE,
    /** The code as published, of 2011 or of 2021; "no LSOA" where the row has none, as all of Northern Ireland's. */
    LSOA,
    /** The ward's code by the look-up; "not in look-up" where the row's LSOA is not in it. */
    WARD,
    /** The district's code by the look-up, likewise. */
    DISTRICT;

    /** Whether it is found by a look-up, and therefore has a name beside its code. */
    public boolean byLookup() {
        return this == WARD || this == DISTRICT;
    }

    /** Its name on a command line and in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The dimensions of a list such as "force,month,type".
     *
     * @throws IllegalArgumentException with a sentence that names those there are
     */
    public static List<Dimension> list(String words) {
        return Arrays.stream(words.split(",", -1)).map(Dimension::of).distinct().toList();
    }

    private static Dimension of(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Crime is not counted by “" + word.strip()
                                        + "”. It is counted by force, month, quarter, year, financial_year, type, lsoa, ward and district."));
    }
}
