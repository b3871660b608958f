package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    LinkedCase named(String told) {
        return new LinkedCase(
                id,
                complaintId,
                complaintRealm,
                complaint,
                caseId,
                caseRealm,
                caseReference,
                told,
                linkedOn,
                why,
                by,
                endedOn,
                endedWhy);
    }
}
