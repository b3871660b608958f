package uk.saferhub.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of a record: kept on, or proposed for disposal, and what became of that.
 *
 * @param subject the kind as the schedule names it
 * @param ruleWords what the rule said on that day
 * @param nextReviewOn when it is looked at again; null where it is to be disposed of
 */
record Disposal(
        UUID id,
        UUID realmId,
        String reference,
        UUID recordId,
        String recordKind,
        String recordReference,
        String subject,
        String ruleCode,
        String ruleWords,
        LocalDate triggerOn,
        LocalDate dueOn,
        String decision,
        String reason,
        @Nullable LocalDate nextReviewOn,
        String organisation,
        UUID accountId,
        String by,
        Instant decidedAt,
        @Nullable Step approved,
        @Nullable Step refused,
        @Nullable Step done) {

    /** What somebody did to it. */
    record Step(UUID accountId, String by, Instant at, String words) {}

    String path() {
        return "/retention/disposals/" + reference;
    }

    /** For an answer or for a run. */
    boolean waits() {
        return decision.equals("DISPOSE") && refused == null && done == null;
    }

    boolean proposed() {
        return decision.equals("DISPOSE") && approved == null && refused == null;
    }
}
