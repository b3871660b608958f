package uk.saferhub.access;

import java.util.List;

/** Kinds of record that a feature keeps: declared as a bean. */
@FunctionalInterface
public interface RecordKinds {

    List<RecordKind> kinds();
}
