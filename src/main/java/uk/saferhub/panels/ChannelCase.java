package uk.saferhub.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.panels.ChannelStep.ClosingReason;

/**
 * A Channel case as it stands.
 *
 * @param lastOn the day of its newest step, or of its referral
 * @param provider whether an intervention provider works with the person
 * @param reviewsAfterExit how many of the two there were
 * @param changedBy who recorded the newest step, and changedAt when
 */
record ChannelCase(
        UUID id,
        UUID realmId,
        String reference,
        ChannelReferral referral,
        ChannelStage stage,
        LocalDate lastOn,
        @Nullable LocalDate adoptedOn,
        boolean provider,
        @Nullable LocalDate closedOn,
        @Nullable ClosingReason closingReason,
        int reviewsAfterExit,
        int version,
        String changedBy,
        Instant changedAt) {}
