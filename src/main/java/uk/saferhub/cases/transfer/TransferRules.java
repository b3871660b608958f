package uk.saferhub.cases.transfer;

import uk.saferhub.kernel.Decision;

/** When a case goes to another hub (HUB-16). */
final class TransferRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";

    private TransferRules() {}

    /** HUB-16-A: a record never leaves its partnership; another partnership's hub is sent a referral. */
    static Decision mayGoTo(boolean hubOfPartnership, boolean other) {
        return Decision.when(
                        hubOfPartnership,
                        "HUB-16-A",
                        "A case goes to a hub of the same partnership. Refer to another partnership’s hub instead.",
                        POLICY)
                .and(() -> Decision.when(other, "HUB-16-B", "The case is with this hub already.", POLICY));
    }
}
