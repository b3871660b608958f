package uk.saferhub.tables;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;

/** Which words leave in no list, though their reader sees them on the screen. A feature that knows of some offers a bean. */
public interface HeldWords {

    /** A row as it would leave. @param words of each column; null where none are that somebody typed */
    record Row(UUID record, List<@Nullable String> words) {}

    /** @return the same rows, and in each column of each what leaves in its place */
    List<Row> leaving(List<Row> rows, Actor actor);

    /** Why, as the end of a sentence that begins with of how many rows words are held back. */
    String why();
}
