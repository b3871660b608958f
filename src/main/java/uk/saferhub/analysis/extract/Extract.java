package uk.saferhub.analysis.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows about people without names, for one recipient and purpose.
 *
 * @param changed what was made coarser or left out, in words
 * @param fields names of {@link ExtractField}, with a space between
 * @param expiresOn its last day (Europe/London)
 * @param decision APPROVED or REFUSED, null while nobody decided
 * @param givenAt when it was first taken out
 * @param endedAt when its file and key were destroyed
 */
record Extract(
        UUID id,
        UUID realmId,
        String reference,
        String question,
        String purpose,
        String recipient,
        UUID agreementId,
        String basis,
        int least,
        String fields,
        String changed,
        int rowCount,
        LocalDate expiresOn,
        UUID organisationId,
        UUID askedBy,
        String asker,
        Instant askedAt,
        @Nullable String decision,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String decisionWords,
        @Nullable Instant givenAt,
        @Nullable Instant endedAt) {

    boolean isApproved() {
        return "APPROVED".equals(decision);
    }

    /** How it stands, in words. @param today Europe/London */
    String standing(LocalDate today) {
        if (endedAt != null) return "Ended: file and key are destroyed";
        if (today.isAfter(expiresOn)) return "Over";
        if (decision == null) return "Waits for somebody else’s approval";
        return isApproved() ? "Approved" : "Refused";
    }

    String path() {
        return "/extracts/" + reference;
    }

    String columns() {
        return ExtractField.all(fields).stream().map(ExtractField::label).collect(Collectors.joining(", "));
    }
}
