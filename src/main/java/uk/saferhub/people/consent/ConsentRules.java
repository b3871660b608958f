package uk.saferhub.people.consent;

import java.util.Collection;
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

    /**
     * IDX-13-C: where somebody refused, what rested on their agreement goes on only on another basis, which is recorded.
     *
     * @param refusing names of those who refused or took their agreement back; empty where nobody did
     * @param basis the other basis, in words; blank for none
     */
    public static Decision mayGoOn(Collection<String> refusing, String basis, String what) {
        return Decision.when(
                refusing.isEmpty() || !basis.isBlank(),
                "IDX-13-C",
                "Refused, or agreement taken back, by " + String.join(", ", refusing) + ": " + what
                        + ". Record the other basis on which it rests, or leave it.",
                LAW);
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
