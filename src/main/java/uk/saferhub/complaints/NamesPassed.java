package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * Names and addresses that one body passed to another to act on (ASB-10). What was done comes back as an outcome.
 *
 * @param people how many people are named
 * @param basis why they may be passed: a code of the pack's lawful bases
 * @param names who, with what is needed to act; personal, read only by those who read this log
 * @param evidence what shows it, such as a recording's number
 */
public record NamesPassed(
        LocalDate passedOn,
        String passedBy,
        String passedTo,
        Integer people,
        String matter,
        String basis,
        @Prose String names,
        @Prose @Nullable String evidence)
        implements Entered {

    @Override
    public LocalDate on() {
        return passedOn;
    }
}
