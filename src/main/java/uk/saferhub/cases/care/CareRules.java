package uk.saferhub.cases.care;

import uk.saferhub.cases.file.Side;
import uk.saferhub.kernel.Decision;

/** How people in a case are assessed and kept informed (HUB-15). */
final class CareRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";
    private static final String CODE =
            "Victims and Prisoners Act 2024 s.2: victims should be given information and be heard";

    private CareRules() {}

    /** HUB-15-A: those harmed and those said to cause harm are assessed, on the hub's matrix for them. */
    static Decision mayAssess(Side side, boolean hasMatrix) {
        return Decision.when(
                        side != Side.NEITHER,
                        "HUB-15-A",
                        "People who are harmed or said to cause harm are assessed; this role is neither.",
                        POLICY)
                .and(() ->
                        Decision.when(hasMatrix, "HUB-15-B", "This hub has no matrix to assess this role on.", POLICY));
    }

    /** HUB-15-C: the clock of updates is for people harmed. */
    static Decision mayCareFor(Side side) {
        return Decision.when(
                side == Side.HARMED, "HUB-15-C", "Care is planned for people named as harmed in this case.", CODE);
    }

    /** HUB-15-D: nobody waits longer than four weeks to hear how it stands. */
    static Decision mayTellEvery(int workingDays) {
        return Decision.when(
                workingDays >= 1 && workingDays <= 20,
                "HUB-15-D",
                "Tell them how it stands every 1 to 20 working days.",
                CODE);
    }

    /** HUB-15-E: whoever has left the role is not assessed or told in it any more. */
    static Decision mayWorkWith(boolean holds) {
        return Decision.when(holds, "HUB-15-E", "This person no longer holds this role in the case.", POLICY);
    }
}
