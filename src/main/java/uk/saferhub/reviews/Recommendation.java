package uk.saferhub.reviews;

import java.time.LocalDate;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A recommendation of a review and how it stands from a day on. A change is another entry of the same code.
 *
 * @param review its code
 * @param code as figures name it
 */
public record Recommendation(
        String review,
        String code,
        State state,
        LocalDate stateOn,
        @Prose String wording) implements Entered {

    /** How it stands. */
    public enum State {
        RECOMMENDED,
        ACCEPTED,
        REJECTED,
        DONE
    }

    @Override
    public LocalDate on() {
        return stateOn;
    }
}
