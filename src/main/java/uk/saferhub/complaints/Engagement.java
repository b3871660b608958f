package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Listed;
import uk.saferhub.registers.Prose;

/**
 * People spoken to or worked with in the street (ASB-03). Nobody is entered as a person: a group without names is a number and
 * an age (IDX-11), and a sum of numbers is one of contacts, never of people (IDX-14).
 *
 * @param ward code of the ward in which it was, or null; briefings of wards count it there
 * @param number how many contacts
 * @param ages how old they seemed, such as "about 14 to 17", or null
 * @param named whether those who were met are known by name to the team; their names are not here
 * @param operation the code of the operation it is counted under, or null
 */
public record Engagement(
        LocalDate heldOn,
        String team,
        String place,
        @Nullable String ward,
        Occasion occasion,
        String ageGroup,
        Integer number,
        @Nullable String ages,
        Named named,
        @Prose @Nullable String results,
        @Listed @Nullable String operation)
        implements Entered {

    /** One that names no ward. */
    public Engagement(
            LocalDate heldOn,
            String team,
            String place,
            Occasion occasion,
            String ageGroup,
            Integer number,
            @Nullable String ages,
            Named named,
            @Nullable String results,
            @Nullable String operation) {
        this(heldOn, team, place, null, occasion, ageGroup, number, ages, named, results, operation);
    }

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
