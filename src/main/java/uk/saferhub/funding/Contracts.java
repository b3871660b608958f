package uk.saferhub.funding;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;

/** Records commissioned services; served at the desk under RECORD_STRATEGY. */
@Component
public class Contracts {

    static final Register<Contract> CONTRACTS = Register.of(
                    Contract.class, "/funding/contracts", "CO", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into contract (id, realm_id, service, title, provider_label, commissioner, began_on,
                                ended_on)
                    values (:id, :realm_id, :service, :title, :provider_label, :commissioner, :began_on, :ended_on)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, c.* from contract c join entry_label e using (id)")
            .listing("service", "title", "providerLabel", "commissioner", "beganOn", "endedOn")
            .ruled(ContractRules::mayRun);

    static final Shelf SHELF = new Shelf(CONTRACTS);

    private final Registers registers;

    Contracts(Registers registers) {
        this.registers = registers;
    }

    /** Records a contract, and answers with its reference. */
    public String run(Actor actor, UUID realmId, Contract contract) {
        return registers.enter(actor, realmId, CONTRACTS, contract);
    }
}
