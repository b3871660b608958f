package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A named operation or campaign (ASB-05): what it is for, who runs it, where, and by what one will see that it worked. It is begun
 * here; {@code operations} changes it and says what came of it.
 *
 * @param begunOn its first day, which may lie ahead
 * @param code the short name by which figures count what is done under it; no two of a compartment share one
 * @param leadGroup the group that answers for it, as the pack names it
 * @param partners the bodies that take part. Those that have signed the compartment's agreement read it
 * @param places areas and places that everybody knows; nobody's home
 * @param untilOn its last day as planned, and once it has ended the day of that; null while nobody knows
 * @param success by what one will see that it worked, in words (PRF-10)
 * @param figure the figure that shows it, by its code in the pack; null where words and evidence do
 */
public record NamedOperation(
        LocalDate begunOn,
        String name,
        String code,
        @Nullable String theme,
        String leadGroup,
        @Prose String aims,
        List<String> partners,
        List<String> places,
        @Nullable LocalDate untilOn,
        @Prose String success,
        @Nullable String figure)
        implements Entered {

    @Override
    public LocalDate on() {
        return begunOn;
    }
}
