package uk.saferhub.crimedata.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.kernel.Period;

/**
 * A file that was checked and waits for a decision.
 *
 * @param told how it was understood, a sentence a line
 * @param rows under our own headings
 * @param at when it was checked (UTC)
 */
record IncidentCheck(
        UUID id,
        UUID dataSetId,
        String fileName,
        String sha256,
        Period period,
        String told,
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
    record Effect(long rows, long fresh, long changed, long same, long gone, long located) {

        static Effect of(List<Incident> file, Map<String, Incident> known) {
            long fresh = file.stream()
                    .filter(incident -> !known.containsKey(incident.reference()))
                    .count();
            long same = file.stream()
                    .filter(incident -> incident.equals(known.get(incident.reference())))
                    .count();
            long there = file.stream()
                    .map(Incident::reference)
                    .filter(known::containsKey)
                    .count();
            return new Effect(
                    file.size(),
                    fresh,
                    file.size() - fresh - same,
                    same,
                    known.size() - there,
                    file.stream()
                            .filter(incident -> incident.area() != null || incident.at() != null)
                            .count());
        }
    }
}
