package uk.saferhub.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Dates;

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

    /** HUB-03-E, F: the body that was left with it, or sent elsewhere with it, says once what came of it. */
    static Decision mayTell(boolean asked, boolean told) {
        return Decision.when(
                        asked, "HUB-03-E", "Your organisation has not been asked what came of this referral.", SECTION)
                .and(() ->
                        Decision.when(!told, "HUB-03-F", "What came of this referral has been told already.", SECTION));
    }

    /** HUB-03-G: what somebody referred they alone may take back, until it is decided. */
    static Decision mayRetract(ReferralStatus status, boolean ours) {
        return isOpen(status)
                .and(() -> Decision.when(
                        ours, "HUB-03-G", "Only the organisation that referred may take the referral back.", SECTION));
    }

    /** HUB-01-C: a hub without room takes nothing; what was written waits as a draft. @param pause null while it takes referrals */
    static Decision takesReferrals(String hub, Pauses.@Nullable Pause pause) {
        if (pause == null) return Decision.allowed();
        return Decision.refused(
                        "HUB-01-C",
                        hub + " takes no referrals until " + Dates.day(pause.untilDay()) + ": " + pause.reason()
                                + " What you wrote is kept. If somebody is in danger now, ring 999.",
                        SECTION)
                .opening(pause.untilDay().plusDays(1));
    }

    /** HUB-01-D: a pause has an end, so that nobody is turned away for ever by a page that was forgotten. */
    static Decision mayPause(LocalDate today, LocalDate until) {
        return Decision.when(
                !until.isBefore(today) && !until.isAfter(today.plusMonths(3)),
                "HUB-01-D",
                "A pause ends between today and three months from now.",
                SECTION);
    }

    /** Nobody is answered with nothing: every decision carries words to the referrer (closed loop). */
    static Decision mayAnswerWith(String answer) {
        return Decision.when(!answer.isBlank(), "HUB-03-D", "Write what the referrer will be told.", SECTION);
    }
}
