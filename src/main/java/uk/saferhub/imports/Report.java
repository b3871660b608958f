package uk.saferhub.imports;

import java.util.List;
import java.util.UUID;

/**
 * What a check or an import found.
 *
 * @param fresh rows that are or were imported
 * @param known rows that an earlier file brought already
 * @param changed rows whose reference is known and whose words are not: nothing is overwritten
 * @param faulty rows that cannot be imported
 * @param alike rows that say the same as another row of the file and are taken for themselves
 * @param skipped rows that are totals or the header again
 * @param faults at most {@link #MOST_FAULTS}
 * @param possibly who of the index may be somebody of the file; empty where nobody is, and in reports from before this was asked
 */
record Report(
        int fresh,
        int known,
        int changed,
        int faulty,
        int alike,
        int skipped,
        List<Changed> differing,
        List<Fault> faults,
        List<Alike> possibly) {

    static final int MOST_FAULTS = 20_000;

    /** @param reference of the record that an earlier file made of it */
    record Changed(int line, String sourceReference, String reference) {}

    /** @param personId an entry of the index, named only to whoever may know it @param percent how likely it is one person */
    record Alike(int line, UUID personId, int percent) {}

    Report {
        possibly = possibly == null ? List.of() : possibly;
    }

    Report possibly(List<Alike> alike) {
        return new Report(fresh, known, changed, faulty, this.alike, skipped, differing, faults, alike);
    }

    int rows() {
        return fresh + known + changed + faulty;
    }

    /** Without the cells: once the rows are records nobody needs them. */
    Report counts() {
        return new Report(fresh, known, changed, faulty, alike, skipped, List.of(), List.of(), List.of());
    }
}
