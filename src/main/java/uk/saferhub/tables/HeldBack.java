package uk.saferhub.tables;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which records leave in no list, whoever may read them. A feature that knows of some offers a bean. */
public interface HeldBack {

    /** @return of these records, those that stay. Their readers may see that they do */
    Set<UUID> among(Collection<UUID> records);

    /** Why, as the end of a sentence that begins with how many rows are left out. */
    String why();
}
