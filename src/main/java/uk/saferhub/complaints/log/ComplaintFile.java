package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * One complaint as its page shows it, beside its words.
 *
 * @param partnership the code of the partnership whose complaint it is
 * @param happenedOn the day of the behaviour as far as known
 * @param callerKey by which complaints of one caller count together: the person whom somebody named, else what was typed
 * @param typedKey the contact, else the name, that whoever complained gave; null for neither
 * @param acknowledgeBy last day for the acknowledgement, or null where nobody can be told
 * @param answerBy last day for telling what was done, or null
 * @param acknowledgedOn first day on which the reporter was told anything, or null
 * @param toldOn the day on which the reporter was told what was done, or null
 * @param held whether the reader does not read who complained (SHR-04); {@code body} is whom to ask, who took the complaint
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
        @Nullable String callerKey,
        @Nullable String typedKey,
        @Nullable String contact,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate toldOn,
        boolean held,
        String body) {

    /** As the reader is told it: a place may be called by whom one meets there. */
    ComplaintFile under(HeldWords names) {
        return new ComplaintFile(
                id,
                realmId,
                partnership,
                reference,
                receivedOn,
                happenedOn,
                kind,
                names.in(place),
                placeKey,
                callerKey,
                typedKey,
                contact,
                acknowledgeBy,
                answerBy,
                acknowledgedOn,
                toldOn,
                held,
                body);
    }

    /** What is still owed to the reporter: the day by which, or null for nothing. */
    @Nullable
    LocalDate dueOn() {
        return toldOn != null ? null : acknowledgedOn == null ? acknowledgeBy : answerBy;
    }
}
