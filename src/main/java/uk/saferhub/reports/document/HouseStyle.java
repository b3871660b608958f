package uk.saferhub.reports.document;

/**
 * How one committee likes its papers.
 *
 * @param numbering what carries the numbers
 * @param wordsUpTo the largest number that a plain token prints in words; 0 prints digits always
 */
public record HouseStyle(Scheme numbering, int wordsUpTo) {

    /** What carries the numbers of a paper. */
    public enum Scheme {
        /** Paragraphs 1, 2, 5, 5.1 through the whole paper; headings bare. */
        PARAGRAPHS,
        /** Headings 1, 2; paragraphs 1.1, 1.2 under them. */
        SECTIONS
    }

    public static final HouseStyle PLAIN = new HouseStyle(Scheme.PARAGRAPHS, 9);
}
