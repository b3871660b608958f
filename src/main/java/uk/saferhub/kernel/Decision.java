package uk.saferhub.kernel;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thing may be done now and, if not, why. The page offers the button and the command runs by the same
 * decision, so that what is offered and what is done cannot differ.
 */
public sealed interface Decision {

    /** It may be done. */
    record Allowed() implements Decision {}

    /**
     * It may not be done.
     *
     * @param rule the rule's ID, which a user, a test and a report can quote, such as {@code ENF-02-A}
     * @param reason one sentence for the user, ending in a full stop
     * @param section the statute or policy that says so, such as "Anti-social Behaviour, Crime and Policing Act 2014
     *     s.43(5)"; the pack's own rule where no law does
     * @param opens the first day (Europe/London) on which the answer changes by time alone; null when time alone does
     *     not change it
     */
    record Refused(
            String rule,
            String reason,
            String section,
            @Nullable LocalDate opens) implements Decision {

        public Refused opening(LocalDate day) {
            return new Refused(rule, reason, section, day);
        }
    }

    static Decision allowed() {
        return new Allowed();
    }

    static Refused refused(String rule, String reason, String section) {
        return new Refused(rule, reason, section, null);
    }

    /** Allowed when the condition holds, else refused by this rule. */
    static Decision when(boolean holds, String rule, String reason, String section) {
        return holds ? allowed() : refused(rule, reason, section);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** This refusal, or what the next rule says. The first rule that refuses is the one the user reads. */
    default Decision and(Supplier<Decision> next) {
        return isAllowed() ? next.get() : this;
    }

    /** Nothing when allowed. @throws Refusal when refused, which the web shows as the rule and its reason, 409 */
    default void orThrow() {
        if (this instanceof Refused refused) {
            throw new Refusal(refused);
        }
    }
}
