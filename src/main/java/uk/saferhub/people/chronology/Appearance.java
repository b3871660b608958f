package uk.saferhub.people.chronology;

import java.util.List;

/**
 * Where people or places of the index appear in a feature's records: declared by the feature as a bean. The chronology puts the
 * locks of each record's own kind around it.
 *
 * @param selects statements of the feature's own tables, each with these columns and no parameter: about_id (the entry of the
 *     index), id, realm_id, area_id, kind and reference of the record, day (a date), title (a sentence without full stop),
 *     words (what else there is to say, may be empty), organisation_id (for whom it was entered)
 */
public record Appearance(List<String> selects) {

    /** What every select gives, in this order. */
    static final String COLUMNS =
            "about_id, id, realm_id, area_id, kind, reference, day, title, words, organisation_id";
}
