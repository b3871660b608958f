package uk.saferhub.cases.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Dates;

/**
 * What those in a case that came by agreement say to the hub that is asked. Whoever asks records how they know, and the other hub
 * reads it before it says yes (UK GDPR art. 7(1): agreement is shown).
 *
 * @param covers whether they were asked and agree that it reads the case
 * @param askedOn the day on which they were; null where they do not agree
 * @param how who asked whom, and what they said; blank where they do not agree
 * @param basis where they do not, on what other basis it goes; blank for none
 */
record Agreement(boolean covers, @Nullable LocalDate askedOn, String how, String basis) {

    /** Of a case that rests on a power or a duty: nobody need be asked. */
    static final Agreement NOT_NEEDED = new Agreement(false, null, "", "");

    static Agreement given(LocalDate askedOn, String how) {
        return new Agreement(true, askedOn, how, "");
    }

    static Agreement missing(String basis) {
        return new Agreement(false, null, "", basis);
    }

    /** As the timeline tells it. */
    String told() {
        return covers
                ? "Those in it agree that this hub reads it. Asked on " + Dates.day(askedOn) + ": " + how
                : "Without the agreement of those in it, on another basis: " + basis;
    }
}
