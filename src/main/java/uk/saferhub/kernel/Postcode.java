package uk.saferhub.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A United Kingdom postcode, in capitals with one space: {@code YO1 9WT}. The form is checked, not that it exists.
 * Source of the form: Royal Mail Programmer's Guide, as restated in BS 7666.
 */
public record Postcode(String value) {

    private static final Pattern FORM =
            Pattern.compile("(GIR|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRVWXY])?|[0-9][A-HJKPSTUW])) "
                    + "([0-9][ABD-HJLNP-UW-Z]{2})");

    public Postcode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a postcode: " + value);
        }
    }

    /** As somebody typed it, with or without spaces, dashes, dots and capitals; empty when it is not a postcode. */
    public static Optional<Postcode> read(String typed) {
        String letters = typed.toUpperCase(Locale.UK).replaceAll("[^0-9A-Z]", "");
        if (letters.length() < 5) {
            return Optional.empty();
        }
        int split = letters.length() - 3;
        String spaced = letters.substring(0, split) + " " + letters.substring(split);
        return FORM.matcher(spaced).matches() ? Optional.of(new Postcode(spaced)) : Optional.empty();
    }

    /** The part before the space: {@code YO1}. */
    public String outward() {
        return value.substring(0, value.indexOf(' '));
    }

    @Override
    public String toString() {
        return value;
    }
}
