package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/**
 * The briefing of one ward.
 *
 * @param round the reference of its round
 * @param issuedOn null while the round is not issued
 * @param partnership whose, by name
 * @param plannedOn the day of the briefing (Europe/London); null while none is set
 * @param plannedTime as it is written to people
 * @param place where, or how to join
 * @param attended who was there; null unless it was held
 * @param version counts changes, from 1
 * @param made whether its reader is one of those who make it: their words, and what residents say, are no public figures
 */
record Briefing(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        String wardCode,
        String wardName,
        String round,
        RoundStatus status,
        @Nullable LocalDate issuedOn,
        String partnership,
        @Nullable LocalDate plannedOn,
        @Nullable String plannedTime,
        @Nullable String place,
        @Nullable LocalDate heldOn,
        @Nullable String attended,
        @Nullable String notHeldReason,
        int version,
        boolean made) {

    /** How it stands, in words. */
    String state() {
        if (heldOn != null) return "Held on " + Dates.day(heldOn);
        if (notHeldReason != null) return "Not held";
        if (status != RoundStatus.ISSUED) return Words.of(Briefing.class).of(status);
        return plannedOn == null
                ? "No day set"
                : Dates.day(plannedOn) + (plannedTime == null ? "" : ", " + plannedTime);
    }

    String path() {
        return "/briefings/" + reference;
    }
}
