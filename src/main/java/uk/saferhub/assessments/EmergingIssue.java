package uk.saferhub.assessments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * An issue that emerges, and how it stands from a day on (ANL-13). A change is another entry of the same code.
 *
 * @param firstNotedOn the day it was first noted, which stays the same through its states
 * @param sources where it was noted: a partner, a panel, a page of analysis; never a person's name
 * @param areas the areas it is seen in, in words
 * @param owner the code of the group that owns it, or null while none does
 */
public record EmergingIssue(
        String code,
        String title,
        State state,
        LocalDate sinceOn,
        LocalDate firstNotedOn,
        List<String> sources,
        List<String> areas,
        @Nullable String owner,
        @Prose @Nullable String assessment)
        implements Entered {

    /** How it stands. */
    public enum State {
        NOTED,
        WATCHED,
        TAKEN_UP,
        CLOSED
    }

    @Override
    public LocalDate on() {
        return sinceOn;
    }
}
