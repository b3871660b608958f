package uk.saferhub.people;

import uk.saferhub.access.Permission;

/**
 * Who is named in records of one kind and not told to everybody who reads them, as the harmed and whoever complained: declared by
 * the feature as a bean, so that lists and other pages outside the record hold their names back too (SHR-04).
 *
 * @param whole what opens such a record
 * @param part what lets somebody read who they are
 * @param sql a statement with columns record_id, person_id (may be null) and word (a name as somebody wrote it, may be null), of
 *     those who are harmed there and nothing else; it takes the keys of records as {@code :records::uuid[]}. In it {@code %1$s} stands for
 *     the lock on the record, alias r with columns id, realm_id and area_id, and {@code %2$s} for realm and body of whoever named
 *     them, alias n with columns realm_id and organisation_id
 */
public record HarmedIn(Permission whole, Permission part, String sql) {

    /** Of those who are harmed. */
    public HarmedIn(Permission whole, String sql) {
        this(whole, Permission.READ_HARMED, sql);
    }
}
