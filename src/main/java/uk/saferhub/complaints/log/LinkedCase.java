package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * A case that a complaint belongs to, or did.
 *
 * @param endedOn last day, or null while it holds
 */
record LinkedCase(
        UUID id,
        UUID complaintId,
        UUID complaintRealm,
        String complaint,
        UUID caseId,
        UUID caseRealm,
        String caseReference,
        String title,
        LocalDate linkedOn,
        String why,
        String by,
        @Nullable LocalDate endedOn,
        @Nullable String endedWhy) {

    /** As its reader is told it. */
    LinkedCase under(HeldWords held) {
        return new LinkedCase(
                id,
                complaintId,
                complaintRealm,
                complaint,
                caseId,
                caseRealm,
                caseReference,
                held.in(title),
                linkedOn,
                held.in(why),
                by,
                endedOn,
                endedWhy == null ? null : held.in(endedWhy));
    }
}
