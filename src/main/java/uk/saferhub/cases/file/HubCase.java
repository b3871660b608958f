package uk.saferhub.cases.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.cases.CaseKind;

/**
 * A case as one reader sees it, with the names that go with its keys.
 *
 * @param stored the status without regard to the day; {@link #status} is how it stands
 * @param score the newest, null while unscored; {@code scoreBefore} is the one before it
 * @param releaseId the release of the pack that it was entered under
 * @param asHub whether the reader sees it as one of the hub's staff, and not only through an agency in it
 * @param readsHarmed whether the reader's role reads who is harmed; who their own body named they read all the same (SHR-04)
 * @param destroyed whether nothing is left of it but its skeleton (PRV-01)
 * @param version counts changes, from 0
 */
public record HubCase(
        UUID id,
        UUID realmId,
        UUID areaId,
        String area,
        String reference,
        CaseKind kind,
        String title,
        String aim,
        @Nullable String concern,
        String hub,
        UUID leadOrganisationId,
        String lead,
        @Nullable UUID leadAccountId,
        @Nullable String officer,
        CaseStatus stored,
        @Nullable Integer score,
        @Nullable Integer scoreBefore,
        @Nullable String band,
        @Nullable LocalDate nextReviewOn,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closingReason,
        @Nullable String referralReference,
        UUID releaseId,
        boolean asHub,
        boolean readsHarmed,
        boolean destroyed,
        int version,
        Instant changedAt,
        String changedBy) {

    public CaseStatus status(LocalDate today) {
        return stored.on(today, nextReviewOn);
    }

    public String path() {
        return "/cases/" + reference;
    }
}
