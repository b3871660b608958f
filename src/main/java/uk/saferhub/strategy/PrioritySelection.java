package uk.saferhub.strategy;

import java.time.LocalDate;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * What a session made of a candidate: its scores, what became of it, and why (STR-06). A later session enters it again.
 *
 * @param candidate its code
 * @param decidedBy the group, as the pack names it
 * @param harm how much harm it does, 1 to 5
 * @param concern how much it concerns the public, 1 to 5
 * @param influence how much the partnership can change about it, 1 to 5
 */
public record PrioritySelection(
        String candidate,
        LocalDate heldOn,
        String decidedBy,
        Integer harm,
        Integer concern,
        Integer influence,
        Outcome outcome,
        @Prose String reason)
        implements Entered {

    /** What became of it. */
    public enum Outcome {
        ADOPTED,
        PUT_OFF,
        NOT_ADOPTED
    }

    /** By which candidates are ranked: the sum, since no score can make up for another that is missing. */
    int score() {
        return harm + concern + influence;
    }

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
