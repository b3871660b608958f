package uk.saferhub.referrals;

import static uk.saferhub.referrals.ReferralEvent.ACCEPTED_IT;
import static uk.saferhub.referrals.ReferralEvent.ANSWERED;
import static uk.saferhub.referrals.ReferralEvent.ASKED_FOR_MORE;
import static uk.saferhub.referrals.ReferralEvent.BEGAN_SCREENING;
import static uk.saferhub.referrals.ReferralEvent.DECLINED_IT;
import static uk.saferhub.referrals.ReferralEvent.LEFT_TO_ONE_AGENCY;
import static uk.saferhub.referrals.ReferralEvent.RETRACTED_IT;
import static uk.saferhub.referrals.ReferralEvent.SENT_ELSEWHERE;

import uk.saferhub.kernel.Transitions;

/** How a referral stands (HUB-03). */
public enum ReferralStatus {
    RECEIVED,
    SCREENING,
    MORE_INFO,
    ACCEPTED,
    SINGLE_AGENCY,
    REDIRECTED,
    DECLINED,
    RETRACTED;

    static final Transitions<ReferralStatus, ReferralEvent> TABLE = Transitions.from(ReferralEvent.class, RECEIVED)
            .edge(RECEIVED, BEGAN_SCREENING, SCREENING)
            .edge(SCREENING, ASKED_FOR_MORE, MORE_INFO)
            .edge(MORE_INFO, ANSWERED, SCREENING)
            .edge(SCREENING, ACCEPTED_IT, ACCEPTED)
            .edge(SCREENING, LEFT_TO_ONE_AGENCY, SINGLE_AGENCY)
            .edge(SCREENING, SENT_ELSEWHERE, REDIRECTED)
            .edge(SCREENING, DECLINED_IT, DECLINED)
            // A referrer who never answers does not hold the hub up.
            .edge(MORE_INFO, ACCEPTED_IT, ACCEPTED)
            .edge(MORE_INFO, LEFT_TO_ONE_AGENCY, SINGLE_AGENCY)
            .edge(MORE_INFO, SENT_ELSEWHERE, REDIRECTED)
            .edge(MORE_INFO, DECLINED_IT, DECLINED)
            .edge(RECEIVED, RETRACTED_IT, RETRACTED)
            .edge(SCREENING, RETRACTED_IT, RETRACTED)
            .edge(MORE_INFO, RETRACTED_IT, RETRACTED)
            .build();

    public boolean decided() {
        return TABLE.isLast(this);
    }
}
