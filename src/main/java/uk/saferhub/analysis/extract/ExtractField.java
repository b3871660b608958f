package uk.saferhub.analysis.extract;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an extract may say of somebody, and how it is made coarser. There is no name, address, contact or whole date among them. */
enum ExtractField {
    AGE("Age when the case was opened", true, 2),
    SEX("Sex", true, 1),
    AREA("Area", true, 1),
    CONCERN("Concern", true, 1),
    REFERRER("Referred by", true, 1),
    OPENED("Case opened", true, 3),
    CLOSING("Closed as", true, 1),
    FACTORS("Risk and vulnerability", false, 0),
    NEEDS("Needs", false, 0),
    OUTCOMES("What came about", false, 0);

    static final String ANY = "Not given";

    private final String label;
    private final boolean identifying;
    private final int coarsest;

    ExtractField(String label, boolean identifying, int coarsest) {
        this.label = label;
        this.identifying = identifying;
        this.coarsest = coarsest;
    }

    String label() {
        return label;
    }

    /** Whether somebody who knows a person may know this of them, so that together with others it finds the row. */
    boolean identifying() {
        return identifying;
    }

    /** How often it can be made coarser; then it is not given at all. */
    int coarsest() {
        return coarsest;
    }

    static Optional<ExtractField> named(String name) {
        return Stream.of(values()).filter(field -> field.name().equals(name)).findFirst();
    }

    /** @param names with a space between */
    static List<ExtractField> all(String names) {
        return Stream.of(names.split(" ")).flatMap(name -> named(name).stream()).toList();
    }

    /** The value at that coarseness, from 0. A month is written {@code 2025-04}. */
    String at(int level, String value) {
        if (level >= coarsest && coarsest > 0) return ANY;
        if (level == 0) return value;
        return this == OPENED ? month(level, value) : age(value);
    }

    private static String month(int level, String value) {
        YearMonth month = YearMonth.parse(value);
        return level == 1
                ? month.getYear() + " quarter " + (month.getMonthValue() + 2) / 3
                : String.valueOf(month.getYear());
    }

    private static String age(String band) {
        return switch (band) {
            case "Under 18", "Not known" -> band;
            case "18 to 24", "25 to 34" -> "18 to 34";
            case "35 to 44", "45 to 54" -> "35 to 54";
            default -> "55 and over";
        };
    }
}
