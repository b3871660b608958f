package uk.saferhub.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it stands.
 *
 * @param hub the hub's code
 * @param organisationId the referrer's body
 * @param decideBy last day to decide (Europe/London)
 * @param reason why it was decided so, for the hub
 * @param answer what the referrer is told
 * @param asHub whether the reader reads it as staff of the hub; otherwise as a body that takes part
 */
record Referral(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        int version,
        String hub,
        UUID organisationId,
        String organisation,
        UUID referredBy,
        String referrer,
        Instant receivedAt,
        LocalDate decideBy,
        ReferralStatus status,
        Kind kind,
        String title,
        Said said,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        @Nullable String reason,
        @Nullable String answer,
        @Nullable String caseReference,
        Instant changedAt,
        String changer,
        boolean asHub) {

    Referral readByHub() {
        return new Referral(
                id,
                realmId,
                areaId,
                reference,
                version,
                hub,
                organisationId,
                organisation,
                referredBy,
                referrer,
                receivedAt,
                decideBy,
                status,
                kind,
                title,
                said,
                decidedAt,
                decider,
                reason,
                answer,
                caseReference,
                changedAt,
                changer,
                true);
    }

    String path() {
        return "/referrals/" + reference;
    }
}
