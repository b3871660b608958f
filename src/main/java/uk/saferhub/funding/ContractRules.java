package uk.saferhub.funding;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a contract may be recorded. */
final class ContractRules {

    private ContractRules() {}

    static Decision mayRun(Contract contract, LocalDate today) {
        boolean inOrder = contract.endedOn() == null || !contract.endedOn().isBefore(contract.beganOn());
        return Decision.when(
                inOrder, "COM-12-A", Words.of(ContractRules.class).text("rule.ends"), "requirement COM-12");
    }
}
