package uk.saferhub.web;

import java.time.Instant;
import java.util.List;

/**
 * Somebody saved a change between the reading of a form and its sending. Nothing has been written; shown as
 * {@link StalePage}, 409, with both versions.
 */
public class Stale extends RuntimeException {

    /**
     * A field that differs.
     *
     * @param label what it is called on the form
     * @param theirs what is saved now
     * @param yours what was sent
     */
    public record Difference(String label, String theirs, String yours) {}

    private final String by;
    private final Instant at;
    private final int version;
    private final transient List<Difference> differences;

    /**
     * @param by who changed it, with the organisation
     * @param at when
     * @param version the version that is saved now
     */
    public Stale(String by, Instant at, int version, List<Difference> differences) {
        super("changed by " + by + " at " + at + ", now version " + version);
        this.by = by;
        this.at = at;
        this.version = version;
        this.differences = List.copyOf(differences);
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public int version() {
        return version;
    }

    public List<Difference> differences() {
        return differences;
    }
}
