package uk.saferhub.people.premises;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unique property reference number: 1 to 12 figures. It is kept as it was typed, leading zeros too, since other lists write
 * it with them; two are the same property when they are the same number.
 *
 * <p>Source: GeoPlace, the UPRN as an open standard of the public sector since 1 July 2020.
 *
 * @param value the figures as typed
 */
public record Uprn(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}");

    public Uprn {
        if (!FORM.matcher(value).matches() || number(value).isEmpty())
            throw new IllegalArgumentException("not 1 to 12 figures");
    }

    /** What somebody typed; spaces are understood. Nothing where it is none, or nought. */
    public static Optional<Uprn> read(String typed) {
        String figures = typed.replaceAll("\\s", "");
        boolean right = FORM.matcher(figures).matches() && !number(figures).isEmpty();
        return right ? Optional.of(new Uprn(figures)) : Optional.empty();
    }

    /** The number without leading zeros, by which it is found. */
    public String number() {
        return number(value);
    }

    private static String number(String figures) {
        return figures.replaceFirst("^0+", "");
    }
}
