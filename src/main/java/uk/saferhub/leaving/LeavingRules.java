package uk.saferhub.leaving;

import uk.saferhub.kernel.Decision;

/** Who may have the whole of a partnership's records taken out: two people, each known for certain (quality B2.8). */
public final class LeavingRules {

    private static final String POLICY = "SaferHub's rules on leaving, docs/operators/leaving.md";

    private LeavingRules() {}

    /**
     * @param two whether they are two people
     * @param factors whether each has a second factor set up
     * @param allowed whether each holds the permission in the partnership's governance
     */
    public static Decision mayTakeOut(boolean two, boolean factors, boolean allowed) {
        return Decision.when(two, "LVE-01", "Somebody else has to agree: nobody takes everything out alone.", POLICY)
                .and(() -> Decision.when(
                        factors,
                        "LVE-02",
                        "Both need a second factor: a password alone is not enough for everything there is.",
                        POLICY))
                .and(() -> Decision.when(
                        allowed,
                        "LVE-03",
                        "Both need a role of this partnership that lets one take out the whole of its records.",
                        POLICY));
    }
}
