package uk.saferhub.crimedata.importing;

import java.io.IOException;

/** A file of which nothing can be imported; its message is the sentence that the report gives. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1;

    /** A download that was cut off: it would shorten what it replaces. */
    static UnreadableFile cutOff(long line) {
        return new UnreadableFile(
                "It stops in the middle of line " + line + ", as a download that was cut off does. Download it again.");
    }

    UnreadableFile(String reason) {
        super(reason);
    }
}
