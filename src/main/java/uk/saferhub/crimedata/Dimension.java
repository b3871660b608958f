package uk.saferhub.crimedata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What crime may be counted by: a closed set, so that no words of a user's ever become SQL. */
public enum Dimension {
    FORCE("c.force"),
    MONTH("c.month"),
    TYPE("c.crime_type"),
    /** The code as published, of 2011 or of 2021; "no LSOA" where the row has none, as all of Northern Ireland's. */
    LSOA("coalesce(c.lsoa_code, 'no LSOA')"),
    /** The ward's code by the look-up; "not in look-up" where the row's LSOA is not in it. */
    WARD(orElse("p.ward_code")),
    DISTRICT(orElse("p.district_code"));

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The name of what the code stands for, where it has one. */
    Optional<String> nameColumn() {
        return switch (this) {
            case WARD -> Optional.of("coalesce(p.ward_name, '')");
            case DISTRICT -> Optional.of("coalesce(p.district_name, '')");
            default -> Optional.empty();
        };
    }

    boolean needsLookup() {
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
                .orElseThrow(() -> new IllegalArgumentException("Crime is not counted by “" + word.strip()
                        + "”. It is counted by force, month, type, lsoa, ward and district."));
    }

    private static String orElse(String column) {
        return "case when c.lsoa_code is null then 'no LSOA' else coalesce(%s, 'not in look-up') end".formatted(column);
    }
}
