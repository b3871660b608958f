package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Listed;
import uk.saferhub.registers.Prose;

/**
 * A place of concern (ASB-04). How it goes on is told by its later states.
 *
 * @param name what everybody calls it
 * @param agencies who works on it
 * @param lead which of them answers for it
 * @param operation the operation it belongs to, or null
 */
public record ConcernPlace(
        LocalDate sinceOn,
        String name,
        @Prose String problem,
        List<String> agencies,
        String lead,
        @Listed @Nullable String operation)
        implements Entered {

    @Override
    public LocalDate on() {
        return sinceOn;
    }
}
