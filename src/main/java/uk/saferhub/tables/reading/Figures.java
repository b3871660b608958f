package uk.saferhub.tables.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as councils' systems write them: £1,234.50, (12.00) and 12.00- for less than nought, 1 234, a minus of any typeface.
 * A comma stands before three figures or nowhere, so that 1,5 is no number rather than fifteen.
 */
public final class Figures {

    private static final Pattern FIGURE = Pattern.compile(
            "(\\()?([-\\u2212\\u2013+])?£?([-\\u2212\\u2013])?(\\d+|\\d{1,3}(?:,\\d{3})+)?(\\.\\d+)?([-\\u2212])?(\\))?");

    private Figures() {}

    /** Nothing where it is no number. */
    public static Optional<BigDecimal> read(String cell) {
        String plain = cell.replaceAll("[\\s\\u00a0\\u202f]", "");
        Matcher figure = FIGURE.matcher(plain);
        if (!figure.matches() || figure.group(4) == null && figure.group(5) == null) return Optional.empty();
        if ((figure.group(1) == null) != (figure.group(7) == null)) return Optional.empty();
        String whole = figure.group(4) == null ? "0" : figure.group(4).replace(",", "");
        if (whole.length() > 15) return Optional.empty();
        var amount = new BigDecimal(whole + (figure.group(5) == null ? "" : figure.group(5)));
        int signs = 0;
        for (int group : new int[] {1, 3, 6}) if (figure.group(group) != null) signs++;
        if (figure.group(2) != null && !figure.group(2).equals("+")) signs++;
        return signs > 1 ? Optional.empty() : Optional.of(signs == 1 ? amount.negate() : amount);
    }

    /** A whole number; nothing where it is none, or has a part after the point that is not nought. */
    public static Optional<Integer> whole(String cell) {
        return read(cell).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException broken) {
                return Optional.empty();
            }
        });
    }
}
