package uk.saferhub.crimedata.geojson;

/** What is wrong with one feature; its message is a sentence that names the feature's number. */
public final class BadFeature extends Exception {

    private static final long serialVersionUID = 1;

    private final int number;

    BadFeature(int number, String reason) {
        super("Feature " + number + ": " + reason, null, false, false);
        this.number = number;
    }

    /** The feature's place in the file, from 1. */
    public int number() {
        return number;
    }
}
