package uk.saferhub.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** What must be right of a referral that was kept elsewhere; what was answered there is not asked again. */
public final class BroughtReferralRules {

    private static final String SECTION = "the hub's way of working with its partners";

    private BroughtReferralRules() {}

    /** HUB-03-H: history is of days that have been. */
    public static Decision mayHaveCome(LocalDate receivedOn, LocalDate today) {
        return Decision.when(
                !receivedOn.isAfter(today), "HUB-03-H", "A referral cannot come in on a day to come.", SECTION);
    }

    /** HUB-03-I: it is decided after it came in, and not on a day to come. */
    public static Decision mayHaveBeenDecided(@Nullable LocalDate decidedOn, LocalDate receivedOn, LocalDate today) {
        return Decision.when(
                decidedOn == null || !decidedOn.isBefore(receivedOn) && !decidedOn.isAfter(today),
                "HUB-03-I",
                "It was decided between the day it came in and today.",
                SECTION);
    }

    /** HUB-03-J: what was decided has a day, and what waits has none. */
    public static Decision mayStand(ReferralStatus status, boolean decided) {
        boolean fits = decided == status.decided() && status != ReferralStatus.MORE_INFO;
        return Decision.when(
                fits,
                "HUB-03-J",
                decided
                        ? "It has a day of decision, and its status is of one that waits."
                        : "The day of decision is missing.",
                SECTION);
    }
}
