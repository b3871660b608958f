package uk.saferhub.search;

import uk.saferhub.access.Permission;

/**
 * Records that are found by the words of their titles and places: declared as a bean. Their table keeps its words by a trigger
 * that calls keep_words().
 *
 * @param heading of their list: Cases
 * @param path where one opens, followed by its reference: /cases/
 * @param view of the feature, with columns id, realm_id, area_id, reference, title and is_open
 * @param table of the record, as the words are kept by
 */
public record Titled(String heading, String path, Permission permission, String view, String table) {}
