package uk.saferhub.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** What knows whether work is due from somebody, without telling which. The home page's list is one. */
public interface WorkSource {

    /** Every permission under which something may be due: whoever asks opens the desk with them. */
    List<Permission> permissions();

    /** Whether anything is late or due today. */
    boolean isAnyDue(Actor actor);

    /** The days from today up to that one (Europe/London) on which something is due, and whether a review is among it. */
    Map<LocalDate, Boolean> days(Actor actor, LocalDate until);
}
