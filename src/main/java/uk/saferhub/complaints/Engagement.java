package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * People spoken to or worked with in the street (ASB-03). Nobody is entered as a person: a group without names is a number and
 * an age (IDX-11), and a sum of numbers is one of contacts, never of people (IDX-14).
 *
 * @param number how many contacts
 * @param ages how old they seemed, such as "about 14 to 17", or null
 * @param named whether those who were met are known by name to the team; their names are not here
 */
public record Engagement(
        LocalDate heldOn,
        String team,
        String place,
        Occasion occasion,
        String ageGroup,
        Integer number,
        @Nullable String ages,
        Named named,
        @Prose @Nullable String results)
        implements Entered {

    /** Why they were met. */
    public enum Occasion {
        PROACTIVE,
        IN_RESPONSE,
        /** A session with somebody whom the team supports over time: by its nature the same person again. */
        MENTORING
    }

    /** Whether the team knows who they are. */
    public enum Named {
        UNNAMED,
        NAMED
    }

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
