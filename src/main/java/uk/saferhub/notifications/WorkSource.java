package uk.saferhub.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** What knows whether work is due from somebody, without telling which. The home page's list is one. */
public interface WorkSource {

    /** Every permission under which something may be due: whoever asks opens the desk with them. */
    List<Permission> permissions();

    /** Whether anything is late or due today. */
    boolean isAnyDue(Actor actor);

    /** What the actor's own organisations were asked and have not said. @param by the first day by which (Europe/London) */
    record Research(int cases, LocalDate by) {}

    /** What is asked of them up to that day; null for nothing. */
    @Nullable
    Research research(Actor actor, LocalDate until);

    /** The days from today up to that one (Europe/London) on which something is due, and whether a review is among it. */
    Map<LocalDate, Boolean> days(Actor actor, LocalDate until);
}
