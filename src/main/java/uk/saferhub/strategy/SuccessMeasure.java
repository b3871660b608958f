package uk.saferhub.strategy;

import java.time.LocalDate;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A success that is no number, with its evidence and who agreed it (PRF-10).
 *
 * @param subject what it is about, such as the code of an operation
 * @param value the words: very few
 * @param agreedBy the group, as the pack names it
 */
public record SuccessMeasure(
        String subject,
        String value,
        LocalDate measuredFrom,
        LocalDate measuredTo,
        String agreedBy,
        @Prose String evidence)
        implements Entered {

    @Override
    public LocalDate on() {
        return measuredTo;
    }
}
