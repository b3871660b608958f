package uk.saferhub.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Short random references such as {@code C-7QK2M9F} by which people name a record to each other. They reveal no count
 * and no date, and can be read out: Crockford's base 32 has no I, L, O or U. A reference is not a secret and opens
 * nothing by itself. 35 random bits: the column needs a unique constraint, and the writer tries again on a clash.
 *
 * <p>Source: Douglas Crockford, "Base 32".
 */
public final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,5}-[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new reference. @param kind one to five capital letters, such as C for a case */
    public static String next(String kind) {
        var text = new StringBuilder(kind).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a reference begins with one to five capital letters, not " + kind);
        }
        return text.toString();
    }

    /** The reference that somebody typed or dictated: lower case, spaces, O for 0 and I or L for 1 are understood. */
    public static Optional<String> read(String typed) {
        String upper = typed.strip().toUpperCase(Locale.UK).replaceAll("[\\s–—]+", "-");
        int dash = upper.indexOf('-');
        if (dash < 1) {
            return Optional.empty();
        }
        String code =
                upper.substring(dash + 1).replace("-", "").replace('O', '0').replaceAll("[IL]", "1");
        String reference = upper.substring(0, dash) + "-" + code;
        return FORM.matcher(reference).matches() ? Optional.of(reference) : Optional.empty();
    }
}
