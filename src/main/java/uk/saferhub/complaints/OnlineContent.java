package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A request to a platform to take content down (ASB-07). What the platform did is an outcome.
 *
 * @param content what it shows, without names or account names
 * @param accounts how many accounts are watched, or null
 */
public record OnlineContent(
        LocalDate requestedOn,
        String platform,
        @Prose String content,
        @Nullable Integer accounts,
        @Nullable String legalBasis)
        implements Entered {

    @Override
    public LocalDate on() {
        return requestedOn;
    }
}
