package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;
import uk.saferhub.registers.Unshown;

/**
 * A visit to reassure a neighbourhood (HUB-17).
 *
 * @param agencies who went
 * @param households how many doors were answered
 * @param concerns what people raised, without their names, or null
 * @param caseReference the case for whose sake they went, which its recorder may see, or null
 */
public record ReassuranceVisit(
        LocalDate visitedOn,
        String neighbourhood,
        List<String> agencies,
        Integer households,
        @Prose @Nullable String concerns,
        @Prose @Nullable String results,
        @Unshown @Nullable String caseReference)
        implements Entered {

    @Override
    public LocalDate on() {
        return visitedOn;
    }
}
