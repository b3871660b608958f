package uk.saferhub.access;

import java.util.List;

/**
 * A kind of record, as {@link Participations#register} is told it. A feature declares its own as a bean, so that whoever holds a
 * record's key can open it without knowing the feature.
 *
 * @param permission what reading it takes
 * @param path where it opens, followed by its reference: {@code /notices/}
 * @param part whether it bears the reference of the record that it is a part of, so that the reference is not its own
 */
public record RecordKind(String kind, Permission permission, String path, boolean part) implements RecordKinds {

    public RecordKind(String kind, Permission permission, String path) {
        this(kind, permission, path, false);
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(this);
    }
}
