package uk.saferhub.cases.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** Who may judge how a case is kept, and on what (HUB-14). */
final class SampleRules {

    private static final String POLICY = "The partnership's sample of live cases";

    private SampleRules() {}

    /** HUB-14-A: nobody marks their own work. HUB-14-B: the sample has set questions, the same for every hub. */
    static Decision maySample(@Nullable UUID officer, UUID supervisor, boolean hasMatrix) {
        return Decision.when(
                        !supervisor.equals(officer),
                        "HUB-14-A",
                        "You are this case's lead officer. Somebody else samples it.",
                        POLICY)
                .and(() -> Decision.when(
                        hasMatrix, "HUB-14-B", "This hub has no questions to sample its cases on.", POLICY));
    }
}
