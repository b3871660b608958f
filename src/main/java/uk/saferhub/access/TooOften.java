package uk.saferhub.access;

/** A system asks faster than its key may. Nothing was done; it may ask again after some seconds. */
public final class TooOften extends BadRequest {

    private final long seconds;

    TooOften(long seconds) {
        super(429, "too-often", "This key asks too often. Ask again after " + seconds + " seconds.");
        this.seconds = seconds;
    }

    /** Seconds until it may ask again; at least one. */
    public long seconds() {
        return seconds;
    }
}
