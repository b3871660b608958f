package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;

/**
 * What a measure of a priority is to reach (PRF-05). A new target is another entry, from its own day on.
 *
 * @param priority the code of a priority of the pack
 * @param metric the code of a metric of the pack
 * @param baseline where it stood when the target was set, in the metric's unit, or null
 * @param target in the metric's unit
 * @param tolerance how far it may fall short of the target and still be amber, per cent of the target
 */
public record MeasureTarget(
        String priority,
        String metric,
        Better better,
        Span span,
        @Nullable Integer baseline,
        Integer target,
        Integer tolerance,
        LocalDate beganOn,
        @Nullable LocalDate endedOn)
        implements Entered {

    /** Which way is better. */
    public enum Better {
        MORE,
        FEWER
    }

    /** How long a stretch the target is for: a stock or a share may be measured over any. */
    public enum Span {
        QUARTER,
        YEAR
    }

    @Override
    public LocalDate on() {
        return beganOn;
    }
}
