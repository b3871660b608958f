package uk.saferhub.figures.disclosure;

/** No table of counts has these totals. */
public final class Contradiction extends RuntimeException {

    Contradiction() {
        super("no table of counts has these totals");
    }
}
