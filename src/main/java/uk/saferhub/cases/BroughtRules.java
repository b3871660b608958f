package uk.saferhub.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/**
 * What must be right of a case that was kept elsewhere. Less than of one that closes here: what its agencies settled then is not
 * asked again, and what a file does not say cannot be made up.
 */
public final class BroughtRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";

    private BroughtRules() {}

    /** HUB-04-G: history is of days that have been. */
    public static Decision mayHaveOpened(LocalDate openedOn, LocalDate today) {
        return Decision.when(!openedOn.isAfter(today), "HUB-04-G", "A case cannot be opened on a day to come.", POLICY);
    }

    /** HUB-04-H: a review follows the opening; one that should have been held by now comes as overdue. */
    public static Decision mayBeReviewed(@Nullable LocalDate nextReviewOn, LocalDate openedOn) {
        return Decision.when(
                nextReviewOn == null || !nextReviewOn.isBefore(openedOn),
                "HUB-04-H",
                "The next review comes after the case was opened.",
                POLICY);
    }

    /** HUB-04-I: a case ended between its opening and today. */
    public static Decision mayHaveEnded(LocalDate endedOn, LocalDate openedOn, LocalDate today) {
        return Decision.when(
                !endedOn.isBefore(openedOn) && !endedOn.isAfter(today),
                "HUB-04-I",
                "It was closed between its opening and today.",
                POLICY);
    }

    /** HUB-04-J: a case is closed when it has a day of closing, and goes on when it has none. */
    public static Decision mayStand(BroughtCase.Stage stage, boolean ended) {
        return Decision.when(
                ended == (stage == BroughtCase.Stage.CLOSED),
                "HUB-04-J",
                ended
                        ? "It has a day of closing, and its status is not closed."
                        : "Its status is closed, and the day of closing is missing.",
                POLICY);
    }

    /** All of these, of a case as a whole. */
    public static Decision mayBring(BroughtCase brought, LocalDate today) {
        BroughtCase.Ending ending = brought.ending();
        return mayHaveOpened(brought.openedOn(), today)
                .and(() -> mayBeReviewed(brought.nextReviewOn(), brought.openedOn()))
                .and(() -> mayStand(brought.stage(), ending != null))
                .and(() -> ending == null ? Decision.allowed() : mayHaveEnded(ending.on(), brought.openedOn(), today));
    }
}
