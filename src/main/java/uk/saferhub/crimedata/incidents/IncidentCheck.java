package uk.saferhub.crimedata.incidents;

import java.time.Instant;
import java.util.UUID;
import uk.saferhub.kernel.Period;

/**
 * A file that was checked and waits for a decision.
 *
 * @param told how it was understood, a sentence a line
 * @param records how many
 * @param rows of a check of before, under our own headings; else empty, and they lie in parts
 * @param at when it was checked (UTC)
 */
record IncidentCheck(
        UUID id,
        UUID dataSetId,
        String fileName,
        String sha256,
        Period period,
        String told,
        long records,
        String rows,
        Instant at,
        String by) {

    /**
     * What taking it in would do.
     *
     * @param fresh records of which nothing is known yet
     * @param changed records that say something else than is known
     * @param same records that are known just so
     * @param gone records of the period that the file no longer has
     * @param located records with an area or a point
     */
    record Effect(long rows, long fresh, long changed, long same, long gone, long located) {}
}
