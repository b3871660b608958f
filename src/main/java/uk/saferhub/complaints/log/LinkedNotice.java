package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * A notice, warning or penalty that answers a complaint, or was said to.
 *
 * @param type as the pack calls it: a code until {@link #called}
 * @param datedOn its day of issue
 * @param endedOn last day, or null while it holds
 */
record LinkedNotice(
        UUID id,
        UUID complaintId,
        UUID complaintRealm,
        String complaint,
        UUID noticeId,
        UUID noticeRealm,
        String partnership,
        String notice,
        String type,
        LocalDate datedOn,
        LocalDate linkedOn,
        String why,
        String by,
        @Nullable LocalDate endedOn,
        @Nullable String endedWhy) {

    LinkedNotice called(String label) {
        return new LinkedNotice(
                id,
                complaintId,
                complaintRealm,
                complaint,
                noticeId,
                noticeRealm,
                partnership,
                notice,
                label,
                datedOn,
                linkedOn,
                why,
                by,
                endedOn,
                endedWhy);
    }

    /** As its reader is told it. */
    LinkedNotice under(HeldWords held) {
        return new LinkedNotice(
                id,
                complaintId,
                complaintRealm,
                complaint,
                noticeId,
                noticeRealm,
                partnership,
                notice,
                type,
                datedOn,
                linkedOn,
                held.in(why),
                by,
                endedOn,
                endedWhy == null ? null : held.in(endedWhy));
    }
}
