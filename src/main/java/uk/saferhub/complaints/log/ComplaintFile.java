package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One complaint as its page shows it, beside its words.
 *
 * @param partnership the code of the partnership whose complaint it is
 * @param happenedOn the day of the behaviour as far as known
 * @param acknowledgeBy last day for the acknowledgement, or null where nobody can be told
 * @param answerBy last day for telling what was done, or null
 * @param acknowledgedOn first day on which the reporter was told anything, or null
 * @param toldOn the day on which the reporter was told what was done, or null
 */
record ComplaintFile(
        UUID id,
        UUID realmId,
        String partnership,
        String reference,
        LocalDate receivedOn,
        LocalDate happenedOn,
        String kind,
        String place,
        String placeKey,
        @Nullable String reporterKey,
        @Nullable String contact,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate toldOn) {

    /** What is still owed to the reporter: the day by which, or null for nothing. */
    @Nullable
    LocalDate dueOn() {
        return toldOn != null ? null : acknowledgedOn == null ? acknowledgeBy : answerBy;
    }
}
