package uk.saferhub.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;

/**
 * A focus group of a review (SOC-07). Who took part is not kept.
 *
 * @param review its code
 * @param participants how many, or null where nobody counted
 */
public record FocusGroup(
        String review,
        LocalDate heldOn,
        String topic,
        @Nullable Integer participants) implements Entered {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
