package uk.saferhub.crimedata;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A code of the Home Office's counting rules. Published tables put several codes together in one cell, each in a way of its
 * own: homicide is "1/4.1/4.10/4.2" with the Home Office and "1-4.1-4.10-4.2" with the Office for National Statistics.
 */
public final class OffenceCode {

    private OffenceCode() {}

    /** The single codes in a cell, in upper case. */
    public static SortedSet<String> pieces(String cell) {
        SortedSet<String> pieces = new TreeSet<>(
                Arrays.asList(cell.strip().toUpperCase(Locale.ROOT).split("[/,;&\\s-]+")));
        pieces.remove("");
        return pieces;
    }

    /** The same cell, however its codes are parted and ordered. */
    public static String plain(String cell) {
        return String.join("/", pieces(cell));
    }
}
