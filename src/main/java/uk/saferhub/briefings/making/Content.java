package uk.saferhub.briefings.making;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a briefing says, as it was made: kept, and never counted again.
 *
 * @param months as words: "April to June 2025"
 * @param before the same months of the year before, as words
 * @param crimes by category, most first; empty where none can be counted
 * @param total null where none can be counted
 * @param noCrime why none can be counted, or empty
 * @param rate crimes for each 1,000 residents with the base, or why there is none
 * @param notes what a reader must know of the numbers
 * @param own what the partnership recorded in the ward, small numbers held back
 * @param ownNote what is and is not in them
 * @param picture null where there is no map
 * @param noMap why there is no map, or empty
 * @param foretold how well such a map foretells, or why that cannot be told; null where there is no map, and of a briefing that was
 *     made before this was told
 * @param source where the numbers come from
 * @param query of the page of crime, to count the same again; empty where there is nothing to count
 */
public record Content(
        String months,
        String before,
        List<Line> crimes,
        @Nullable Line total,
        String noCrime,
        String rate,
        List<String> notes,
        List<Own> own,
        String ownNote,
        @Nullable Picture picture,
        String noMap,
        String source,
        String query,
        @Nullable String foretold) {

    /** How many columns the table of crime has: none are shown that would hold nothing. */
    public int columns() {
        if (total == null || total.before() == null) return 2;
        return total.comparable() ? 5 : 3;
    }

    /** @param told a number, or that it is held back */
    public record Own(String what, String told) {}
}
