package uk.saferhub.referrals;

import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.Sheet;

/** When a referral may be decided, and how (HUB-03). */
final class ReferralRules {

    private static final String SECTION = "the hub's way of working with its partners";

    private ReferralRules() {}

    /** Whether the event may happen now. What was only received counts as being screened: deciding begins it. */
    static Decision may(ReferralStatus status, ReferralEvent event) {
        ReferralStatus now = status == ReferralStatus.RECEIVED ? ReferralStatus.SCREENING : status;
        return isOpen(now)
                .and(() -> ReferralStatus.TABLE.may(
                        now,
                        event,
                        "HUB-03-B",
                        event == ReferralEvent.ANSWERED
                                ? "The hub has not asked anything that is still open."
                                : "The hub is waiting for the referrer's answer."));
    }

    /** Whether anything may still be done about it: asked, scored, decided. */
    static Decision isOpen(ReferralStatus status) {
        return Decision.when(
                !status.decided(), "HUB-03-A", "This referral is decided, and the referrer has the answer.", SECTION);
    }

    /**
     * Whether it may become a case.
     *
     * @param sheet its newest scoring; null where the hub scores nothing
     */
    static Decision mayAccept(ReferralStatus status, @Nullable Sheet sheet) {
        return may(status, ReferralEvent.ACCEPTED_IT)
                .and(() -> Decision.when(
                        sheet == null || sheet.agreed() != null,
                        "HUB-03-C",
                        "Agree the score first: a case starts with a band and its clocks.",
                        SECTION));
    }

    /** Nobody is answered with nothing: every decision carries words to the referrer (closed loop). */
    static Decision mayAnswerWith(String answer) {
        return Decision.when(!answer.isBlank(), "HUB-03-D", "Write what the referrer will be told.", SECTION);
    }
}
