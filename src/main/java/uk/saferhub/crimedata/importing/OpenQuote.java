package uk.saferhub.crimedata.importing;

/** A quotation mark is opened and not closed: what follows may lie on the next lines. */
final class OpenQuote extends RejectedRow {

    private static final long serialVersionUID = 1;

    OpenQuote() {
        super("A quotation mark is opened and not closed.");
    }
}
