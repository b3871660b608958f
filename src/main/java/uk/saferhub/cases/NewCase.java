package uk.saferhub.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is opened.
 *
 * @param aim what the agencies want to reach; may be empty
 * @param concern code of the pack's concerns; null where nobody named one
 * @param hub the hub's code
 * @param leadAccountId the lead officer, null until somebody is named
 * @param agencies further organisations that take part; the lead is added
 * @param answerDueOn by when those organisations say what they know; null where they are not asked
 * @param parties who is in it, in which role
 * @param score null where it is not scored
 * @param band code of the band; null without a score
 * @param openedOn the day it was opened (Europe/London); of migrated history, that day and not the day of entry
 * @param referralId the referral that it began with, and its reference; null where there was none
 */
public record NewCase(
        UUID realmId,
        UUID areaId,
        CaseKind kind,
        String title,
        String aim,
        @Nullable String concern,
        String hub,
        UUID leadOrganisationId,
        @Nullable UUID leadAccountId,
        List<UUID> agencies,
        @Nullable LocalDate answerDueOn,
        List<Party> parties,
        @Nullable Integer score,
        @Nullable String band,
        LocalDate openedOn,
        LocalDate nextReviewOn,
        @Nullable UUID referralId,
        @Nullable String referralReference) {

    /** A person of the index in a role, a code of the pack's party roles. */
    public record Party(UUID personId, String role) {}
}
