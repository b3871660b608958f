package uk.saferhub.disclosures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.files.Folder;

/** What bodies contributed to records of one kind. A feature whose records hold such words offers a bean (SHR-05). */
public interface Contributed {

    /** The kind of record, as it is registered: {@code case}. */
    String kind();

    /** What the reader may see of the record's contributions, or may know to be there. */
    List<Piece> of(Folder folder, Actor actor);

    /** What its body took back, of what the reader could read until then: it is quoted nowhere. */
    default List<Piece> withdrawn(Folder folder, Actor actor) {
        return List.of();
    }

    /** What a piece says, for the body whose it is; empty where it is none of these, or was withdrawn. */
    Optional<String> words(UUID piece);
}
