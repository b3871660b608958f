package uk.saferhub.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /**
     * A condition under which a record is found by words: none of them is of a name that is held back there. Whoever may not read
     * a name would else find out by looking for it, though the title that is found says nothing. Blank where the reader is told all.
     *
     * @param alias of the record in the statement, with the column id
     * @param words as the index of words has them
     * @param params gets what the condition asks for
     */
    String unlessNamed(String alias, List<String> words, Actor actor, Map<String, Object> params);

    /** What is held back in each record that some words name by its reference; nothing where they name none. */
    HeldWords named(String words, Actor actor);

    /**
     * Names that the writer of these words reads in records that they name by reference, and that are held back there from others:
     * for words that go to people who read no such record, in which nothing could be held back any more. Nothing of records that
     * the writer may not see, nor of names that the writer is not told: an answer tells the writer nothing.
     */
    HeldWords heldFromOthers(String words, Actor actor);

    /** What is held back in one record. */
    default HeldWords in(UUID record, Actor actor) {
        return in(List.of(record), actor).getOrDefault(record, HeldWords.NONE);
    }

    /**
     * The rows of a list as the reader is told them: one statement for all of them, and none where nothing is held back.
     *
     * @param record which record a row is of, null for none
     * @param told the row with its words passed through what is held back in its record
     */
    default <T> List<T> told(
            List<T> rows, Function<T, @Nullable UUID> record, BiFunction<T, HeldWords, T> told, Actor actor) {
        var held = in(rows.stream().map(record).filter(Objects::nonNull).toList(), actor);
        if (held.isEmpty()) return rows;
        return rows.stream()
                .map(row -> told.apply(row, held.getOrDefault(record.apply(row), HeldWords.NONE)))
                .toList();
    }

    /**
     * As above, for words that stand on no record of people, such as minutes: what is held back in each record that they name by its
     * reference. Words that name none are told as they are, and nothing is asked of the database for them.
     *
     * @param words all that somebody wrote in the row
     */
    <T> List<T> written(List<T> rows, Function<T, String> words, BiFunction<T, HeldWords, T> told, Actor actor);

    /** What somebody wrote about a record, without the names that are held back there. */
    static String told(Map<UUID, HeldWords> held, UUID record, String text) {
        return held.getOrDefault(record, HeldWords.NONE).in(text);
    }
}
