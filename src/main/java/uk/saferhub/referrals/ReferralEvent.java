package uk.saferhub.referrals;

/** What happens to a referral; each is a verb of its timeline. */
public enum ReferralEvent {
    BEGAN_SCREENING("referral_screening_began"),
    ASKED_FOR_MORE("referral_more_asked"),
    ANSWERED("referral_answered"),
    ACCEPTED_IT("referral_accepted"),
    LEFT_TO_ONE_AGENCY("referral_left_to_one_agency"),
    SENT_ELSEWHERE("referral_redirected"),
    DECLINED_IT("referral_declined"),
    RETRACTED_IT("referral_retracted");

    private final String verb;

    ReferralEvent(String verb) {
        this.verb = verb;
    }

    String verb() {
        return verb;
    }
}
