package uk.saferhub.people.chronology;

import java.util.List;
import uk.saferhub.access.Permission;

/**
 * Where people or places of the index appear in a feature's records: declared by the feature as a bean. The chronology puts the
 * locks of each record's own kind around it.
 *
 * @param selects statements of the feature's own tables, each with these columns and no parameter: about_id (the entry of the
 *     index), id, realm_id, area_id, kind and reference of the record, day (a date), title (a sentence without full stop),
 *     words (what else there is to say, may be empty), organisation_id (for whom it was entered)
 * @param masked the same, of parts of a record that not everybody reads who reads the record (SHR-04)
 */
public record Appearance(List<String> selects, List<Masked> masked) {

    /** @param part what opens that part. @param whole what opens the record */
    public record Masked(Permission part, Permission whole, List<String> selects) {}

    /** What every select gives, in this order. */
    static final String COLUMNS =
            "about_id, id, realm_id, area_id, kind, reference, day, title, words, organisation_id";

    public Appearance(List<String> selects) {
        this(selects, List.of());
    }

    /** Every statement, for whoever collects by right of the person whom the rows are about. */
    public List<String> all() {
        return java.util.stream.Stream.concat(
                        selects.stream(), masked.stream().flatMap(part -> part.selects().stream()))
                .toList();
    }
}
