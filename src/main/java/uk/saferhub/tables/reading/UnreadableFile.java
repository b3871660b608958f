package uk.saferhub.tables.reading;

/** A file that is no table that can be read. Its message is a sentence for whoever brought it, with what to do. */
public final class UnreadableFile extends RuntimeException {

    public UnreadableFile(String sentence) {
        super(sentence);
    }

    UnreadableFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
