package uk.saferhub.files;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.kernel.HeldWords;

/**
 * A record as somebody sees it, for what hangs on it.
 *
 * @param bodies for which the reader sees it
 * @param asHub whether the reader sees it as one of those who run its register, and not only through an agency in it
 * @param mayAttach whether the reader may attach a document to it
 * @param held names of the record that the reader is not told (SHR-04): what others attached may bear them
 * @param head what stands above the record's own pages; null where its kind has none
 */
public record Folder(
        RecordIndex.Named record,
        List<UUID> bodies,
        boolean asHub,
        boolean mayAttach,
        HeldWords held,
        @Nullable RecordHead head) {

    /** For whoever is told every name of the record. */
    public Folder(RecordIndex.Named record, List<UUID> bodies, boolean asHub, boolean mayAttach) {
        this(record, bodies, asHub, mayAttach, HeldWords.NONE, null);
    }

    /** "Case C-7QK2M". */
    public String name() {
        String kind = record.kind().replace('_', ' ');
        return kind.substring(0, 1).toUpperCase() + kind.substring(1) + " " + record.reference();
    }

    /** Where its documents are listed. */
    public String path() {
        return "/records/" + record.reference() + "/documents";
    }

    /** The same for one of the reader's bodies alone: what is kept is then that body's. */
    public Folder seenBy(UUID body) {
        return new Folder(record, bodies.stream().filter(body::equals).toList(), asHub, mayAttach, held, head);
    }

    boolean holdsNames() {
        return !held.words().isEmpty();
    }

    boolean isOwn(UUID organisation) {
        return bodies.contains(organisation);
    }
}
