package uk.saferhub.search;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** What of a feature is found by words: declared as a bean. It carries the locks of its kind of record itself. */
public interface Finds {

    /** The most of one kind that are shown among all kinds. */
    int MOST = 10;

    /** Its heading: Cases. */
    String heading();

    /** Where a record opens, followed by its reference: /cases/. */
    String path();

    /** What reading it takes; whoever lacks it is not asked. */
    Permission permission();

    /** At most so many and one more where there are more; the likeliest first. Fewer where the feature's own search shows no more. */
    List<Found> find(String typed, int most, Actor actor);
}
