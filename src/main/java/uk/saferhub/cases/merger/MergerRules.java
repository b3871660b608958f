package uk.saferhub.cases.merger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** When two hubs become one (ORG-12). */
final class MergerRules {

    private static final String POLICY = "Hubs and their areas, as the partnership arranged them";

    private MergerRules() {}

    /**
     * ORG-12-A, B: two hubs of one partnership that both go on, of which the first is not in another plan.
     *
     * @param both whether they are two hubs of one partnership that the actor plans
     * @param planned whether one of them is to end by another plan
     */
    static Decision mayPlan(boolean both, boolean planned) {
        return Decision.when(
                        both,
                        "ORG-12-A",
                        "Choose two different hubs of one partnership that you plan and that both go on.",
                        POLICY)
                .and(() -> Decision.when(
                        !planned, "ORG-12-B", "One of these hubs is to end already: see the plan of that.", POLICY));
    }

    /** ORG-12-C: what has been done, or given up, is not gone on with. */
    static Decision mayGoOn(Merger merger) {
        return Decision.when(
                merger.isOpen(),
                "ORG-12-C",
                merger.doneAt() != null ? "The two hubs are one already." : "This plan was given up.",
                POLICY);
    }

    /** ORG-12-D: how something went is said of its day, which is not to come. */
    static Decision mayEnd(MergerStep step, LocalDate on, LocalDate today) {
        return Decision.when(
                step.isOpen() && !on.isAfter(today),
                "ORG-12-D",
                step.isOpen() ? "The day is today or earlier." : "How this went has been said already.",
                POLICY);
    }

    /**
     * ORG-12-E to H: from its day on, by somebody other than whoever planned it, once those who were asked have been heard and no
     * case is between two hubs.
     *
     * @param offers whether a hub has been asked for a case of either and has not answered
     */
    static Decision mayCarryOut(Merger merger, List<MergerStep> steps, boolean offers, UUID actor, LocalDate today) {
        return mayGoOn(merger)
                .and(() -> Decision.when(
                        !merger.onDay().isAfter(today),
                        "ORG-12-E",
                        "The day on which they become one has not come.",
                        POLICY))
                .and(() -> Decision.when(
                        !merger.plannedById().equals(actor),
                        "ORG-12-F",
                        "Whoever planned it does not carry it out: a colleague who plans both hubs does.",
                        POLICY))
                .and(() -> Decision.when(
                        steps.stream().noneMatch(s -> s.kind() == MergerStep.Kind.CONSULTATION && s.isOpen()),
                        "ORG-12-G",
                        "A consultation goes on. Record what was said first.",
                        POLICY))
                .and(() -> Decision.when(
                        !offers,
                        "ORG-12-H",
                        "A case of one of these hubs is offered to another. Have that answered, or take it back, first.",
                        POLICY));
    }
}
