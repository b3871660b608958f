package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.ClockTerms.Days;

/**
 * A clock as it stands.
 *
 * @param recordId the record that it belongs to, as the locks know it
 * @param subjectId what of the record it is about: the referral, the case, a person's care, an agency's part
 * @param organisation whose turn it is
 * @param firstDueOn last day as it was without any pause; {@code dueOn} is the last day as it is (Europe/London)
 * @param warnOn first day on which it warns
 * @param endedOn when it was met or stopped; null while it runs
 * @param met whether it was met; null while it runs
 * @param pauses oldest first
 */
public record Clock(
        UUID id,
        UUID realmId,
        UUID recordId,
        String reference,
        ClockKind kind,
        UUID subjectId,
        UUID organisationId,
        String organisation,
        Days days,
        LocalDate startedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        LocalDate warnOn,
        int warnBefore,
        @Nullable LocalDate endedOn,
        @Nullable Boolean met,
        List<Pause> pauses) {

    public ClockState state(LocalDate today) {
        if (Boolean.FALSE.equals(met)) return ClockState.STOPPED;
        if (endedOn != null) return endedOn.isAfter(dueOn) ? ClockState.MET_LATE : ClockState.MET;
        if (dueOn.isBefore(today)) return ClockState.LATE;
        if (pause(today) != null) return ClockState.PAUSED;
        return warnOn.isAfter(today) ? ClockState.RUNNING : ClockState.SOON;
    }

    /** The pause that holds on that day. */
    public @Nullable Pause pause(LocalDate day) {
        return pauses.stream().filter(pause -> pause.holds(day)).findFirst().orElse(null);
    }
}
