package uk.saferhub.crimedata.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one area belongs to another, or is best fitted by it.
 *
 * @param change what became of a small area between two censuses as the source says it: U unchanged, S split, M merged, X
 *     neither; empty where it says nothing
 * @param from the first day, null where the source does not say
 * @param to the last day, likewise
 */
public record Link(
        String child,
        String childName,
        String parent,
        String parentName,
        String change,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the child lies in the parent whole: said so, or no change is spoken of at all. */
    public boolean fits() {
        return change.isEmpty() || change.equals("U") || change.equals("M");
    }
}
