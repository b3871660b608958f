package uk.saferhub.complaints.operations;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Signatories;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.complaints.OperationRules;
import uk.saferhub.complaints.Operations;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.registers.EntryWithdrawn;

/** An operation that is begun bears a short name of its own, and its partners take part where they have signed the agreement. */
@Component
class OperationBegun {

    private final OperationStore store;
    private final Signatories signatories;
    private final Participations participations;

    OperationBegun(OperationStore store, Signatories signatories, Participations participations) {
        this.store = store;
        this.signatories = signatories;
        this.participations = participations;
    }

    /** @throws uk.saferhub.kernel.Refusal ASB-05-D */
    @EventListener
    void made(EntryMade made) {
        if (!(made.words() instanceof NamedOperation operation)) return;
        UUID realm = made.seat().realmId();
        OperationRules.mayBear(store.taken(realm, operation.code(), made.id())).orThrow();
        join(made.id(), realm, operation.partners(), made.actor());
    }

    /** @throws uk.saferhub.kernel.Refusal ASB-05-G */
    @EventListener
    void withdrawn(EntryWithdrawn withdrawn) {
        if (withdrawn.register() == Operations.BEGUN)
            OperationRules.mayLead(store.isLedBy(withdrawn.id(), withdrawn.actor()))
                    .orThrow();
    }

    /** Lets those bodies read it that are among the agreement's parties by their full names; nobody is taken out by it. */
    void join(UUID operation, UUID realm, List<String> partners, Actor actor) {
        if (partners.isEmpty()) return;
        signatories.of(realm, actor.today()).stream()
                .filter(body -> partners.stream().anyMatch(name -> name.equalsIgnoreCase(body.name())))
                .forEach(body -> participations.join(operation, body.id(), actor));
    }
}
