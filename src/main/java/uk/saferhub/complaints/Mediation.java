package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A referral to mediation (ASB-08). What came of it is an outcome.
 *
 * @param parties how many parties agreed to take part; who they are is in their case
 * @param caseReference their case, which its recorder may see, or null
 */
public record Mediation(
        LocalDate referredOn,
        String provider,
        Integer parties,
        String place,
        @Prose @Nullable String matter,
        @Nullable String caseReference)
        implements Entered {

    @Override
    public LocalDate on() {
        return referredOn;
    }
}
