package uk.saferhub.cases.problem;

import java.util.Collection;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.kernel.Decision;

/** How places and themes are worked on (HUB-19): scan, analyse, respond, assess. */
public final class ProblemRules {

    private static final String POLICY = "Problem solving in four steps, as the partnership agreed it";

    private ProblemRules() {}

    /** HUB-19-A: a person is no problem to be scanned. */
    public static Decision mayUse(CaseKind kind) {
        return Decision.when(
                kind == CaseKind.PLACE || kind == CaseKind.THEME,
                "HUB-19-A",
                "The four steps are for cases about a place or a theme.",
                POLICY);
    }

    /** HUB-19-B: a step follows from those before it; any step may be written anew. @param written steps that have been written */
    static Decision mayWrite(ProblemStep step, Collection<ProblemStep> written) {
        boolean before = step == ProblemStep.SCAN || written.contains(ProblemStep.values()[step.ordinal() - 1]);
        return Decision.when(before, "HUB-19-B", "Write the step before this one first.", POLICY);
    }

    /** HUB-19-C: what was begun in steps is not closed until somebody has looked whether it worked. */
    public static Decision mayClose(Collection<ProblemStep> written) {
        return Decision.when(
                written.isEmpty() || written.contains(ProblemStep.ASSESS),
                "HUB-19-C",
                "The problem was scanned and not assessed. Write whether the response worked first.",
                POLICY);
    }
}
