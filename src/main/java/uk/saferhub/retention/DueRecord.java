package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that has ended, as the schedule looks at it: no name, no words.
 *
 * @param kind as the locks know it
 * @param subject the kind as the schedule names it
 * @param triggerOn the day its time is counted from; of a child's, the birth
 * @param endedOn the day it ended
 * @param openWhy what of it is still open, as a sentence; null where nothing is
 * @param heldSince first day of the legal hold; null where none is on it
 * @param decision reference of the newest review; null where there is none
 * @param nextReviewOn when it is looked at again, where it was kept on
 */
record DueRecord(
        UUID id,
        UUID realmId,
        UUID areaId,
        String kind,
        String reference,
        String subject,
        LocalDate triggerOn,
        LocalDate endedOn,
        @Nullable String openWhy,
        @Nullable LocalDate heldSince,
        @Nullable String decision,
        @Nullable LocalDate nextReviewOn,
        Standing standing) {}
