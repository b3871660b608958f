package uk.saferhub.reports;

import java.util.Locale;
import java.util.Optional;

/** Who a rendering is for. */
enum Audience {
    PUBLIC,
    /** Those who may read exempt papers. */
    EXEMPT;

    String word() {
        return name().toLowerCase(Locale.UK);
    }

    static Optional<Audience> named(String word) {
        return word.equals("public")
                ? Optional.of(PUBLIC)
                : word.equals("exempt") ? Optional.of(EXEMPT) : Optional.empty();
    }
}
