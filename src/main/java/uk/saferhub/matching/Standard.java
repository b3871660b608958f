package uk.saferhub.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what was written to one form for each meaning, so that only real differences are left. */
final class Standard {

    private static final Set<String> NOTHING = Set.of("na", "n a", "null", "none", "nan", "unknown", "not known");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D(\\d{1,2})(?:\\D(\\d{1,2}))?(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D(\\d{4})");
    private static final Pattern TRAILING_ZERO = Pattern.compile("(\\d+)\\.0");

    private Standard() {}

    static String form(Meaning meaning, String written) {
        String text = written.strip();
        if (text.isEmpty()) return "";
        String form = switch (meaning) {
            case ID, CLUSTER -> text;
            case BORN -> date(text);
            case EMAIL -> text.toLowerCase(Locale.ROOT);
            case PHONE -> phone(text);
            case POSTCODE, IDENTIFIER -> dense(number(text));
            case SEX -> plain(text).isEmpty() ? "" : plain(text).substring(0, 1);
            case GIVEN, FAMILY -> plain(text.replace("'", "").replace("’", ""));
            default -> plain(number(text));
        };
        return NOTHING.contains(form) ? "" : form;
    }

    /** Small letters and figures without accents, one space between words. */
    static String plain(String text) {
        String bare = isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = Character.toLowerCase(bare.charAt(i));
            if (Character.isLetterOrDigit(letter)) plain.append(letter);
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        return plain.toString().stripTrailing();
    }

    /** Year, month and day as eight figures, or as many of them as are known; day first where the year is last. */
    private static String date(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches())
            return yearFirst.group(1)
                    + two(yearFirst.group(2))
                    + (yearFirst.group(3) == null ? "" : two(yearFirst.group(3)));
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return dayFirst.group(3) + two(dayFirst.group(2)) + two(dayFirst.group(1));
        String digits = number(text).replaceAll("\\D", "");
        return digits.length() > 8 ? digits.substring(0, 8) : digits;
    }

    /** The last nine figures, so that 07700 900123 and +44 7700 900123 are one. */
    private static String phone(String text) {
        String digits = number(text).replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }

    private static String dense(String text) {
        return plain(text).replace(" ", "");
    }

    /** A whole number that a spreadsheet wrote with a decimal point. */
    private static String number(String text) {
        Matcher zero = TRAILING_ZERO.matcher(text);
        return zero.matches() ? zero.group(1) : text;
    }

    private static String two(String figures) {
        return figures.length() == 1 ? "0" + figures : figures;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }
}
