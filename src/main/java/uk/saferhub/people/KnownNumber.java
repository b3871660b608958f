package uk.saferhub.people;

import java.util.Locale;
import java.util.Set;

/**
 * A number by which an agency knows somebody.
 *
 * @param kind code of whose number it is: PNC, NHS, TENANCY or another of the table
 * @param number as it was typed
 */
public record KnownNumber(String kind, String number) {

    /** What may be such a number when it is searched for: with a figure, five characters or more, and no date. */
    static final String LIKELY = "(?i)(?!\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{1,4}$)(?=.*\\d)[a-z0-9/.-]{5,}";

    private static final String NHS = "NHS";

    /** Those that one person alone bears; a tenancy is a household's, and two agencies may number alike. */
    private static final Set<String> OWN = Set.of("PNC", NHS);

    /**
     * Whether it can be right at all. An NHS number has ten figures, of which the last checks the others (NHS Data Dictionary,
     * "NHS NUMBER": weights 10 to 2, modulus 11); others keep no rule that holds everywhere.
     */
    public boolean isPossible() {
        if (!kind.equals(NHS)) return !plain(number).isEmpty();
        String figures = number.replaceAll("[\\s-]", "");
        if (!figures.matches("\\d{10}")) return false;
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (10 - i) * (figures.charAt(i) - '0');
        return (11 - sum % 11) % 11 == figures.charAt(9) - '0';
    }

    /** By which somebody is searched for, however it is spaced. */
    static String key(String number) {
        return "number " + plain(number);
    }

    /** Whether nobody else bears it. */
    boolean isTheirsAlone() {
        return OWN.contains(kind);
    }

    /** The same number of the same kind, however each is spaced. */
    boolean is(KnownNumber other) {
        return kind.equals(other.kind) && plain(number).equals(plain(other.number));
    }

    /** Kind and number as one word, for comparing with others of the kind. */
    String dense() {
        return kind + plain(number);
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]", "");
    }
}
