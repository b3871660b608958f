package uk.saferhub.complaints;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Permission;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Held;
import uk.saferhub.registers.Listed;
import uk.saferhub.registers.Prose;

/**
 * A complaint or incident as it came in (ASB-01).
 *
 * @param happenedOn the day of the behaviour, or null where it is the day received
 * @param happenedAt the time of day (Europe/London), or null where nobody knows
 * @param kind as figures name it, such as alcohol_related
 * @param place where it happened, such as City Centre; never a home address
 * @param impact what it does to the person who is affected, or null
 * @param communityImpact what it does to those around, or null
 * @param theme the wider theme, or null
 * @param operation the operation or campaign it is counted under, or null
 * @param reporter who complained, or null for somebody who gave no name
 * @param contact a phone number or an e-mail address, or null: without one nobody can be told
 * @param caseReference the case it belongs to, which its recorder may see, or null
 */
public record Complaint(
        LocalDate receivedOn,
        Source source,
        String kind,
        String place,
        @Nullable LocalDate happenedOn,
        @Nullable LocalTime happenedAt,
        @Prose @Nullable String impact,
        @Prose @Nullable String communityImpact,
        @Held(Permission.READ_REPORTER) @Nullable String reporter,
        @Held(Permission.READ_REPORTER) @Nullable String contact,
        @Nullable String theme,
        @Listed @Nullable String operation,
        @Nullable String caseReference)
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

    /** An incident from somebody who gave no name, received on its day. */
    public static Complaint unnamed(
            LocalDate receivedOn,
            Source source,
            String kind,
            String place,
            @Nullable String impact,
            @Nullable String theme) {
        return new Complaint(receivedOn, source, kind, place, null, null, impact, null, null, null, theme, null, null);
    }

    /** The day of the behaviour, as far as it is known. */
    public LocalDate behavedOn() {
        return happenedOn == null ? receivedOn : happenedOn;
    }

    @Override
    public LocalDate on() {
        return receivedOn;
    }
}
