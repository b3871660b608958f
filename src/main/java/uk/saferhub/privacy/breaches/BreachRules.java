package uk.saferhub.privacy.breaches;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** What may be said and done about a breach (PRV-06). */
final class BreachRules {

    private static final String REGULATOR = "UK GDPR article 33; Data Protection Act 2018 section 67";
    private static final String PEOPLE = "UK GDPR article 34; Data Protection Act 2018 section 68";

    private BreachRules() {}

    /** For the page's choices and for the command. */
    static Decision mayTake(Breach breach, BreachStepKind step) {
        return Decision.when(breach.isOpen(), "PRV-06-A", "This breach is closed.", "UK GDPR article 33(5)")
                .and(() -> fits(breach, step));
    }

    private static Decision fits(Breach breach, BreachStepKind step) {
        Risk risk = breach.risk();
        boolean told = breach.last(BreachStepKind.REGULATOR_TOLD).isPresent();
        return switch (step) {
            case ASSESSED, NOTED -> Decision.allowed();
            case REGULATOR_TOLD ->
                Decision.when(
                        !told, "PRV-06-B", "The regulator was told already: add what is new as a note.", REGULATOR);
            case REGULATOR_NOT_TOLD ->
                Decision.when(
                        risk == Risk.UNLIKELY && !told,
                        "PRV-06-C",
                        "Only a breach that was assessed as unlikely to be a risk to anybody need not be told to the regulator.",
                        REGULATOR);
            case SUBJECTS_TOLD, SUBJECTS_NOT_TOLD ->
                Decision.when(risk != null, "PRV-06-D", "Assess it first: how high is the risk to people?", PEOPLE);
            case CLOSED -> mayClose(breach, risk);
        };
    }

    private static Decision mayClose(Breach breach, @Nullable Risk risk) {
        var regulator = breach.last(BreachStepKind.REGULATOR_TOLD, BreachStepKind.REGULATOR_NOT_TOLD);
        boolean stillHolds = regulator.isPresent()
                && (regulator.get().kind() == BreachStepKind.REGULATOR_TOLD || risk == Risk.UNLIKELY);
        return Decision.when(
                        risk != null && stillHolds,
                        "PRV-06-E",
                        "Before it is closed it is assessed, and the regulator is told or it is said why not.",
                        REGULATOR)
                .and(() -> Decision.when(
                        risk != Risk.HIGH || peopleAreSettled(breach),
                        "PRV-06-F",
                        "The risk is high: the people concerned are told, or it is said why not.",
                        PEOPLE));
    }

    /** Told once is told; why not holds for the risk that it was said of, and not for one that was assessed after it. */
    private static boolean peopleAreSettled(Breach breach) {
        return breach.last(BreachStepKind.SUBJECTS_TOLD).isPresent()
                || breach.last(BreachStepKind.SUBJECTS_NOT_TOLD, BreachStepKind.ASSESSED)
                        .filter(step -> step.kind() == BreachStepKind.SUBJECTS_NOT_TOLD)
                        .isPresent();
    }

    /** PRV-06-G: what was done was done after the breach was noticed. */
    static Decision happened(Breach breach, Instant at, Instant now) {
        return Decision.when(
                !at.isBefore(breach.awareAt()) && !at.isAfter(now),
                "PRV-06-G",
                "It happened after the breach was noticed, and not in time to come.",
                "SaferHub's own rule: the register says what happened in its order");
    }
}
