package uk.saferhub.configuration;

/**
 * Something wrong with a pack: where, and what, as a sentence that says what to do.
 *
 * @param file name within the folder
 * @param line counted from 1
 */
public record Fault(String file, int line, String sentence) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) return byFile;
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : sentence.compareTo(other.sentence);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
