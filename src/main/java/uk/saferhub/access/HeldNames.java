package uk.saferhub.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.kernel.HeldWords;

/**
 * Names that a reader of records is not told (SHR-04), for lists and for whatever stands outside the record's own pages. The index
 * of people answers it, from what the features that hold people say of their records.
 */
public interface HeldNames {

    /**
     * What is held back in each of these records, by key; a record in which nothing is has no entry. Nothing is asked of the
     * database for whoever reads who is harmed wherever they read at all.
     */
    Map<UUID, HeldWords> in(Collection<UUID> records, Actor actor);

    /** As above, of one record. */
    default HeldWords in(UUID record, Actor actor) {
        return in(java.util.List.of(record), actor).getOrDefault(record, HeldWords.NONE);
    }

    /** What somebody wrote about a record, without the names that are held back there. */
    static String told(Map<UUID, HeldWords> held, UUID record, String text) {
        return held.getOrDefault(record, HeldWords.NONE).in(text);
    }
}
