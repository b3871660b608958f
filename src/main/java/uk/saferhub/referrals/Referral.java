package uk.saferhub.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * A referral as it stands.
 *
 * @param hub the hub's code
 * @param organisationId the referrer's body
 * @param decideBy last day to decide (Europe/London)
 * @param reason why it was decided so, for the hub
 * @param answer what the referrer is told
 * @param asHub whether the reader reads it as staff of the hub; otherwise as a body that takes part
 * @param held names that the reader is not told; nothing here bears them
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
        boolean asHub,
        HeldWords held) {

    /**
     * As it is told to somebody who does not read who is harmed in it (SHR-04): nothing of it names them. Whoever writes takes what
     * was said from the store.
     */
    Referral under(HeldWords held) {
        if (held.words().isEmpty()) return this;
        return with(
                held.in(title),
                said.under(held),
                reason == null ? null : held.in(reason),
                answer == null ? null : held.in(answer),
                asHub,
                held);
    }

    Referral readByHub() {
        return with(title, said, reason, answer, true, held);
    }

    private Referral with(
            String title, Said said, @Nullable String reason, @Nullable String answer, boolean asHub, HeldWords held) {
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
                asHub,
                held);
    }

    String path() {
        return "/referrals/" + reference;
    }
}
