package uk.saferhub.access;

/** A system's request that cannot be taken as it is. Nothing of it was done. */
public class BadRequest extends RuntimeException {

    private final int status;
    private final String type;

    /**
     * @param status of the answer: 4xx
     * @param type what is wrong, for a program
     * @param sentence what is wrong, for its programmer; it names no record
     */
    public BadRequest(int status, String type, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.type = type;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }
}
