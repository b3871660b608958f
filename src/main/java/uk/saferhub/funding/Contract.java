package uk.saferhub.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;

/**
 * A commissioned service and who provides it (COM-12).
 *
 * @param service as figures name it, such as substance-misuse
 * @param providerLabel as it is printed: lead provider in partnership with another
 * @param endedOn its last day, or null
 */
public record Contract(
        String service,
        String title,
        String providerLabel,
        String commissioner,
        LocalDate beganOn,
        @Nullable LocalDate endedOn)
        implements Entered {

    @Override
    public LocalDate on() {
        return beganOn;
    }
}
