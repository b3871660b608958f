package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * An issue that may become a priority of a strategy, with the evidence for it (STR-06).
 *
 * @param strategy the code of the strategy whose priorities are being chosen
 * @param source where it comes from, such as the reference of a strategic assessment
 */
public record CandidateIssue(
        String code,
        String strategy,
        String title,
        @Prose String evidence,
        @Nullable String source,
        LocalDate raisedOn) implements Entered {

    @Override
    public LocalDate on() {
        return raisedOn;
    }
}
