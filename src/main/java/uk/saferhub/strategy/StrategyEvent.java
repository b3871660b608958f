package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * What a group decided about a strategy (STR-04).
 *
 * @param strategy its code
 * @param decidedBy the group, as the pack names it
 */
public record StrategyEvent(
        String strategy,
        Event event,
        LocalDate happenedOn,
        String decidedBy,
        @Prose @Nullable String wording) implements Entered {

    /** What became of it. */
    public enum Event {
        ADOPTED,
        REFRESHED,
        REVIEWED_NO_CHANGE,
        WITHDRAWN
    }

    @Override
    public LocalDate on() {
        return happenedOn;
    }
}
