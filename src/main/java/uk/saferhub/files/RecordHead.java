package uk.saferhub.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.web.Link;

/**
 * What stands above every page of a record, on the pages too of what hangs on it: whoever writes a letter from a case must read
 * there to whom not to write.
 *
 * @param title who or where
 * @param facts reference, status and what else tells it from its like
 * @param safety what must not be done, always shown
 * @param tabs the record's pages
 */
public record RecordHead(String title, List<String> facts, List<String> safety, List<Link> tabs) {

    /** Of one kind of record: a feature whose records have such a head declares its own as a bean. */
    public interface Maker {

        /** The kind, as {@link uk.saferhub.access.Participations#register} is told it. */
        String kind();

        /** @param record that the actor may see. @return null where the actor reads it in no way of its own */
        @Nullable
        RecordHead of(RecordIndex.Named record, Actor actor);
    }
}
