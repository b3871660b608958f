package uk.saferhub.assessments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * Work that somebody asked of the analyst, and how it stands from a day on (ANL-11). A change is another entry of the same
 * code.
 *
 * @param askedBy the code of the body that asks; never a person's name
 * @param purpose what it is for: the law lets data be used for this and nothing else
 * @param answer what was delivered and where it is kept, or why it was declined
 */
public record AnalystRequest(
        String code,
        String title,
        Product product,
        String askedBy,
        LocalDate askedOn,
        @Prose String purpose,
        LocalDate dueOn,
        Handling handling,
        State state,
        LocalDate sinceOn,
        @Prose @Nullable String answer)
        implements Entered {

    /** What is asked for. */
    public enum Product {
        BRIEFING,
        PROFILE,
        MAP,
        FIGURES,
        ASSESSMENT,
        OTHER
    }

    /** How what is delivered is to be handled (Government Security Classifications). */
    public enum Handling {
        PUBLIC,
        OFFICIAL,
        OFFICIAL_SENSITIVE
    }

    /** How it stands. */
    public enum State {
        ASKED,
        TAKEN,
        DELIVERED,
        DECLINED
    }

    boolean isOver() {
        return state == State.DELIVERED || state == State.DECLINED;
    }

    @Override
    public LocalDate on() {
        return sinceOn;
    }
}
