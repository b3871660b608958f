package uk.saferhub.analysis.cohorts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.figures.disclosure.Differencing;
import uk.saferhub.kernel.Decision;

/** What may be told of a cohort, and what may go out. */
final class CohortRules {

    private static final String SOURCE = "SaferHub's own rule: disclosure control of counts of people (PRV-05)";

    private CohortRules() {}

    /** Of fewer, what they have in common is said of each. */
    static Decision mayProfile(int people) {
        return Decision.when(
                people >= Disclosure.SEALED.threshold(),
                "ANL-14-A",
                "These are fewer than ten people: what they have in common would be said of each of them. Ask of more cases.",
                SOURCE);
    }

    /** @param before the people of the profiles that went out before */
    static Decision mayIssue(Set<UUID> people, List<Set<UUID>> before) {
        return Decision.when(
                !Differencing.isolates(people, before, Disclosure.PERSON.threshold()),
                "ANL-14-B",
                "A profile that went out before is of nearly the same people: laid side by side, the two would tell of the few that differ. Ask of a longer period or of more cases.",
                SOURCE);
    }
}
