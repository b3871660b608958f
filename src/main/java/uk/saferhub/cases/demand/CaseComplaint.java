package uk.saferhub.cases.demand;

import java.time.LocalDate;
import java.util.UUID;
import uk.saferhub.kernel.HeldWords;

/** A complaint of the log that belongs to a case. @param why it does, as somebody wrote it */
record CaseComplaint(UUID id, UUID linkId, String reference, LocalDate happenedOn, String place, String why) {

    /** As its reader is told it. */
    CaseComplaint under(HeldWords held) {
        return new CaseComplaint(id, linkId, reference, happenedOn, held.in(place), held.in(why));
    }
}
