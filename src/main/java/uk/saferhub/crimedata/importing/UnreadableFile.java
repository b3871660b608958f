package uk.saferhub.crimedata.importing;

import java.io.IOException;

/** A file of which nothing can be imported; its message is the sentence that the report gives. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableFile(String reason) {
        super(reason);
    }
}
