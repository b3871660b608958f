package uk.saferhub.cases.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** What may be done with a case: facts in, decision out. The page offers and the command runs by the same answer. */
public final class CaseRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";

    private CaseRules() {}

    /** HUB-04-A: nothing is added to a closed case; it is opened again first. */
    public static Decision mayWork(CaseStatus status) {
        return Decision.when(
                status.isOpen(), "HUB-04-A", "This case is closed. Open it again before adding to it.", POLICY);
    }

    /** HUB-04-B: facts are of a day from the opening of the case up to today. */
    public static Decision mayHoldOn(LocalDate day, LocalDate openedOn, LocalDate today) {
        return Decision.when(
                !day.isBefore(openedOn) && !day.isAfter(today),
                "HUB-04-B",
                "The day lies between the opening of the case and today.",
                POLICY);
    }

    /** HUB-06-B: what an agency knows may be older than the case, and is never of a day to come. */
    public static Decision mayBeAbout(LocalDate day, LocalDate today) {
        return Decision.when(
                !day.isAfter(today), "HUB-06-B", "What is contributed is of today or an earlier day.", POLICY);
    }

    /**
     * SHR-04-B: whoever is not told who is harmed here adds nobody. Somebody added in another part would be named on every page, so
     * that whoever tried names would learn who it is.
     *
     * @param heldBack whether somebody is held back from the reader
     */
    public static Decision mayAddPeople(boolean heldBack) {
        return Decision.when(
                !heldBack,
                "SHR-04-B",
                "You do not read who is harmed in this case. Ask the body that named them to add a person.",
                "Field masks, as the partnership's sharing agreement has them");
    }

    /** HUB-04-C: a case opens today or, when its history is entered, on an earlier day; its review comes later. */
    public static Decision mayOpen(LocalDate openedOn, LocalDate nextReviewOn, LocalDate today) {
        return Decision.when(!openedOn.isAfter(today), "HUB-04-C", "A case cannot be opened on a day to come.", POLICY)
                .and(() -> Decision.when(
                        !nextReviewOn.isBefore(openedOn),
                        "HUB-04-D",
                        "The first review comes after the case is opened.",
                        POLICY));
    }

    /** HUB-05-A: an action goes to an agency that takes part, since nobody else can see it. */
    public static Decision mayGiveAction(boolean takesPart) {
        return Decision.when(
                takesPart,
                "HUB-05-A",
                "That organisation does not take part in the case. Bring it in first, and it will see the case.",
                POLICY);
    }

    /** HUB-06-A: whoever contributed keeps control of it. */
    public static Decision mayWithdraw(boolean ownAgency) {
        return Decision.when(ownAgency, "HUB-06-A", "Only the agency that contributed this can withdraw it.", POLICY);
    }

    /** HUB-04-E: the lead does not leave; another takes the lead first. */
    public static Decision mayLeave(boolean lead) {
        return Decision.when(
                !lead, "HUB-04-E", "The lead agency cannot leave the case. Hand the lead over first.", POLICY);
    }

    /** HUB-04-F: reviewing, closing and opening again ask for more than a button, and time moves by itself. */
    public static Decision mayAdvance(CaseEvent event) {
        boolean plain = event == CaseEvent.ASSESSMENT_BEGUN
                || event == CaseEvent.PLAN_AGREED
                || event == CaseEvent.MONITORING_BEGUN;
        return Decision.when(plain, "HUB-04-F", "This step has a form of its own.", POLICY);
    }

    /** HUB-08-A: the next review comes after the one that was held. */
    public static Decision mayReview(CaseStatus status, LocalDate heldOn, LocalDate nextReviewOn) {
        return mayWork(status)
                .and(() -> Decision.when(
                        nextReviewOn.isAfter(heldOn), "HUB-08-A", "The next review comes after this one.", POLICY));
    }

    /** HUB-08-B: a hub that scores on no matrix has none to score on again. */
    public static Decision mayScore(boolean hasMatrix) {
        return Decision.when(hasMatrix, "HUB-08-B", "This hub scores its cases on no matrix.", POLICY);
    }

    /** HUB-08-E: a review that is due is put off by holding it, so that a late one stays late. @param was null where none was set */
    public static Decision mayPutOff(@Nullable LocalDate was, LocalDate next) {
        return Decision.when(
                was == null || !next.isAfter(was), "HUB-08-E", "A later day is set by recording a review.", POLICY);
    }

    /** HUB-08-D: agencies that were asked to score are not passed over by a score of the hub alone. @param asked whether a sheet waits */
    public static Decision mayScoreAlone(boolean asked) {
        return Decision.when(
                !asked,
                "HUB-08-D",
                "Agencies were asked to score this case. Agree the score from their answers.",
                POLICY);
    }

    /** HUB-08-C: what scores higher is looked at sooner. @param reviewEvery days that the band allows between reviews; null for any */
    public static Decision reviewsInTime(
            String band, @Nullable Integer reviewEvery, LocalDate heldOn, LocalDate nextReviewOn) {
        return Decision.when(
                reviewEvery == null || !nextReviewOn.isAfter(heldOn.plusDays(reviewEvery)),
                "HUB-08-C",
                "Cases of the band " + band + " are reviewed every " + reviewEvery + " days: choose an earlier day.",
                POLICY);
    }

    /**
     * HUB-09: a case is closed when nothing is left to do and what came of it can be told.
     *
     * @param openActions actions without a final answer
     * @param outcomes outcomes that stand
     */
    public static Decision mayClose(CaseStatus status, int openActions, int outcomes) {
        return mayWork(status)
                .and(() -> Decision.when(
                        openActions == 0,
                        "HUB-09-A",
                        openActions == 1
                                ? "One action has no final answer. Answer it, as done or not possible, before closing."
                                : openActions
                                        + " actions have no final answer. Answer each, as done or not possible, before closing.",
                        POLICY))
                .and(() -> Decision.when(
                        outcomes > 0, "HUB-09-B", "No outcome is recorded. Say what came of the case first.", POLICY));
    }

    /** HUB-09-D: who was harmed is heard before the case is closed. @param needed whether somebody is named as harmed */
    public static Decision mayCloseHeard(boolean needed, @Nullable String feedback) {
        return Decision.when(
                !needed || (feedback != null && !feedback.isBlank()),
                "HUB-09-D",
                "Somebody is named as harmed. Write what they say of it, or why they were not asked.",
                POLICY);
    }

    /** HUB-09-E: a closing is looked at once; a case that goes on is reviewed instead. */
    public static Decision mayCheck(CaseStatus stored, boolean unchecked) {
        return Decision.when(
                !stored.isOpen() && unchecked,
                "HUB-09-E",
                "A closed case is checked once. One that goes on is reviewed.",
                POLICY);
    }

    /** HUB-09-C: a case that was scored is scored once more when it closes, so that its change can be told. */
    public static Decision mayCloseScored(@Nullable Integer scoreBefore, @Nullable Integer finalScore) {
        return Decision.when(
                scoreBefore == null || finalScore != null,
                "HUB-09-C",
                "This case was scored. Give its final score, so that the change can be told.",
                POLICY);
    }
}
