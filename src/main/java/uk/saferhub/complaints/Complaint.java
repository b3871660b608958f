package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * A complaint or incident as it came in (ASB-01). Who complained is not kept here.
 *
 * @param kind as figures name it, such as alcohol_related
 * @param theme the wider theme, or null
 * @param place where it happened, such as City Centre; never a home address
 * @param impact what it does to people and the community, or null
 */
public record Complaint(
        LocalDate receivedOn,
        String kind,
        @Nullable String theme,
        Source source,
        String place,
        @Prose @Nullable String impact)
        implements Entered {

    /** Who brought it. */
    public enum Source {
        RESIDENT,
        BUSINESS,
        VISITOR,
        COUNCILLOR,
        POLICE,
        COUNCIL,
        OTHER
    }

    @Override
    public LocalDate on() {
        return receivedOn;
    }
}
