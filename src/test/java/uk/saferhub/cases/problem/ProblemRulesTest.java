package uk.saferhub.cases.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.kernel.Decision;

class ProblemRulesTest {

    @Test
    void HUB_19_A_aPersonIsNoProblemToBeScanned() {
        assertThat(rule(ProblemRules.mayUse(CaseKind.PERSON))).isEqualTo("HUB-19-A");
        assertThat(ProblemRules.mayUse(CaseKind.THEME).isAllowed()).isTrue();
    }

    @Test
    void HUB_19_B_aStepFollowsFromTheOneBefore() {
        assertThat(rule(ProblemRules.mayWrite(ProblemStep.ANALYSE, List.of()))).isEqualTo("HUB-19-B");
        assertThat(ProblemRules.mayWrite(ProblemStep.ANALYSE, List.of(ProblemStep.SCAN))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void HUB_19_C_whatWasScannedIsAssessedBeforeItIsClosed() {
        assertThat(rule(ProblemRules.mayClose(List.of(ProblemStep.SCAN)))).isEqualTo("HUB-19-C");
        assertThat(ProblemRules.mayClose(List.of()).isAllowed()).isTrue();
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
