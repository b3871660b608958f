package uk.saferhub.people.consent;

import java.util.Optional;
import uk.saferhub.kernel.Decision;

/** What may go on by somebody's agreement (IDX-13). */
public final class ConsentRules {

    private static final String LAW =
            "UK GDPR art. 7(3): agreement may be withdrawn at any time, and what rested on it stops";

    private ConsentRules() {}

    /** IDX-13-A: what rests on somebody's agreement stops when they refuse or take it back. */
    public static Decision mayRelyOn(Optional<Answer> newest, String what) {
        boolean stopped = newest.filter(answer -> answer != Answer.GIVEN).isPresent();
        return Decision.when(
                !stopped, "IDX-13-A", "They have refused this, or taken their agreement back: " + what + ".", LAW);
    }

    /** IDX-13-B: what was never agreed to is not taken back. */
    static Decision mayWithdraw(Optional<Answer> newest) {
        return Decision.when(
                newest.filter(answer -> answer == Answer.GIVEN).isPresent(),
                "IDX-13-B",
                "Only an agreement that stands is taken back; record a refusal instead.",
                LAW);
    }
}
