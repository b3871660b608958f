package uk.saferhub.access;

/** There is no such record, or there is one that may not be known: the same answer, to the byte. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
