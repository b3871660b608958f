package uk.saferhub.cases.opening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.party.PlaceStore;
import uk.saferhub.referrals.ReferralAccepted;
import uk.saferhub.referrals.Referrals;

/** Opens the case that an accepted referral becomes, in the transaction that accepts it, and tells the referral. */
@Component
class OpenOnAcceptance {

    private final OpenCase open;
    private final Referrals referrals;
    private final CaseClocks clocks;
    private final PlaceStore places;

    OpenOnAcceptance(OpenCase open, Referrals referrals, CaseClocks clocks, PlaceStore places) {
        this.open = open;
        this.referrals = referrals;
        this.clocks = clocks;
        this.places = places;
    }

    @EventListener
    void accepted(ReferralAccepted accepted) {
        var today = accepted.actor().today();
        var opened = open.open(
                new NewCase(
                        accepted.realmId(),
                        accepted.areaId(),
                        CaseKind.valueOf(accepted.kind().toUpperCase(java.util.Locale.UK)),
                        accepted.title(),
                        "",
                        null,
                        accepted.hub(),
                        accepted.leadOrganisationId(),
                        null,
                        accepted.invitedOrganisations(),
                        clocks.answerBy(accepted.realmId(), accepted.actor()),
                        accepted.parties().stream()
                                .map(party -> new NewCase.Party(party.personId(), party.role()))
                                .toList(),
                        accepted.score(),
                        accepted.band(),
                        today,
                        today.plusDays(accepted.reviewDays()),
                        accepted.referralId(),
                        accepted.referralReference()),
                accepted.actor());
        var host = accepted.actor().seat(accepted.realmId()).organisationId();
        places.takeFromReferral(opened.id(), accepted.referralId(), today, host, accepted.actor());
        referrals.caseOpened(accepted.referralId(), opened.id(), opened.reference());
    }
}
