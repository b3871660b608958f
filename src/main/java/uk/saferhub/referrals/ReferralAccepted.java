package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;

/**
 * A hub has accepted a referral. Published in the transaction that accepts it; whoever opens the case answers in the same
 * transaction with {@link Referrals#caseOpened}.
 *
 * @param organisationId the referrer's body
 * @param invitedOrganisations further bodies that are asked to work on it; without the lead
 * @param kind person, family, place or theme
 * @param title what it is about in a few words, as the hub's lists show it
 * @param hub the hub's code
 * @param score the agreed total; null where the hub scores nothing
 * @param band the code of the band, the overriding one where there is one; null without a score
 * @param reviewDays days from today to the first review, as the band has it
 */
public record ReferralAccepted(
        UUID referralId,
        String referralReference,
        UUID realmId,
        UUID areaId,
        UUID organisationId,
        UUID leadOrganisationId,
        List<UUID> invitedOrganisations,
        List<PartyRole> parties,
        String kind,
        String title,
        String hub,
        @Nullable Integer score,
        @Nullable String band,
        int reviewDays,
        Actor actor) {}
