package uk.saferhub.cases.care;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;

/** Plans for people at risk (HUB-18). */
final class RiskPlanRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";

    private RiskPlanRules() {}

    /** HUB-18-A: who answers for a plan takes part in the case, since nobody else can see it. */
    static Decision mayLead(boolean takesPart) {
        return Decision.when(takesPart, "HUB-18-A", "The lead of the plan must take part in the case.", POLICY);
    }

    /** HUB-18-B: a plan that nobody looks at again is none. */
    static Decision mayReviewOn(LocalDate today, LocalDate reviewOn) {
        return Decision.when(
                reviewOn.isAfter(today) && !reviewOn.isAfter(today.plusMonths(6)),
                "HUB-18-B",
                "A risk plan is looked at again within six months.",
                POLICY);
    }
}
