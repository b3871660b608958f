package uk.saferhub.briefings;

import uk.saferhub.web.Words;

/** How worried residents are, as their councillor tells it. */
enum Worry {
    NOT,
    SLIGHTLY,
    FAIRLY,
    VERY;

    String words() {
        return Words.of(Worry.class).of(this);
    }
}
