package uk.saferhub.search;

import java.util.Map;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/**
 * What was said in records, found by its words: contributions, minutes, documents. Declared as a bean. Its words are kept in a table
 * of their own by a trigger that calls keep_said_words().
 *
 * @param heading of what is found: Contributions
 * @param path where its record opens, followed by the record's reference: /cases/
 * @param after what follows the reference: /contributions; may be empty
 * @param permission that reading it takes, such that nobody is asked who lacks it
 * @param words the table, with columns word and text_id
 * @param view of the feature, with columns text_id; id, realm_id, area_id and reference of the record; title; said; about; is_open,
 *     null for what is neither; and guarded, whether it is not shown at all where the record holds somebody's name back
 * @param locks who reads which of it
 */
public record Said(
        String heading, String path, String after, Permission permission, String words, String view, Locks locks) {

    /** Whoever sees the record reads what was said in it. */
    public static Said ofRecords(
            String heading, String path, Permission permission, String words, String view) {
        return new Said(heading, path, "", permission, words, view, actor -> {
            var sight = actor.sight(permission);
            return new Lock(sight.where("t"), "false", sight.params());
        });
    }

    /** Says of one reader what they read: the sight of the record, and of the part. */
    public interface Locks {

        Lock of(Actor actor);
    }

    /**
     * @param where the condition on a text, under the alias t
     * @param whole the condition under which the reader is told it whole, whatever the record holds back
     * @param params what both ask for; none is called word0, state, within or most
     */
    public record Lock(String where, String whole, Map<String, Object> params) {}
}
