package uk.saferhub.access;

import java.util.List;

/**
 * A kind of record, as {@link Participations#register} is told it. A feature declares its own as a bean, so that whoever holds a
 * record's key can open it without knowing the feature.
 *
 * @param permission what reading it takes
 * @param path where it opens, followed by its reference: {@code /notices/}
 */
public record RecordKind(String kind, Permission permission, String path) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(this);
    }
}
