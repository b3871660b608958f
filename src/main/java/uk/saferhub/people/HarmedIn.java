package uk.saferhub.people;

import uk.saferhub.access.Permission;

/**
 * Who is harmed in records of one kind: declared by the feature as a bean, so that lists and other pages outside the record hold
 * their names back too (SHR-04).
 *
 * @param whole what opens such a record
 * @param sql a statement with columns record_id, person_id (may be null) and word (a name as somebody wrote it, may be null), of
 *     those who are harmed there and nothing else; it takes the keys of records as {@code :records::uuid[]}. In it {@code %1$s} stands for
 *     the lock on the record, alias r with columns id, realm_id and area_id, and {@code %2$s} for realm and body of whoever named
 *     them, alias n with columns realm_id and organisation_id
 */
public record HarmedIn(Permission whole, String sql) {}
