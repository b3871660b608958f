package uk.saferhub.cases.demand;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.BroughtCalls.Call;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.kernel.Decision;

/** Records what an agency's list says came in, as if each had been typed on the page of its case. */
@Component
public class BringIncident {

    private static final String POLICY = "Demand before and after, as the partnership evaluates it";

    private final JdbcClient client;
    private final DemandStore store;
    private final CaseFile file;

    BringIncident(JdbcClient client, DemandStore store, CaseFile file) {
        this.client = client;
        this.store = store;
        this.file = file;
    }

    /** PRF-12-A: it belongs to a case that one works on. PRF-12-B: what is there already counts once. */
    public Decision may(Call call, Actor actor) {
        Optional<UUID> found = worked(call, actor);
        return Decision.when(
                        found.isPresent(), "PRF-12-A", "There is no case of this reference that you work on.", POLICY)
                .and(() -> CaseRules.mayBeAbout(call.on(), actor.today()))
                .and(() -> Decision.when(
                        !store.has(found.orElseThrow(), call),
                        "PRF-12-B",
                        "This is recorded in the case already: the same kind, day and number.",
                        POLICY));
    }

    public Optional<UUID> bring(Call call, Actor actor) {
        Optional<UUID> found = worked(call, actor);
        found.ifPresent(caseId -> {
            var kind = IncidentKind.valueOf(call.kind());
            if (!store.add(caseId, call.realmId(), kind, call.on(), call.number(), actor)) return;
            var facts = Map.of("what", CaseWords.of(kind) + " " + call.number());
            file.tell(call.realmId(), caseId, "case_incident_added", call.on(), facts, actor);
        });
        return found;
    }

    public boolean takeBack(Call call, Actor actor) {
        Optional<UUID> found = worked(call, actor);
        if (found.isEmpty() || !store.withdraw(found.get(), call, actor)) return false;
        file.tell(call.realmId(), found.get(), "case_incident_withdrawn", actor.today(), Map.of(), actor);
        return true;
    }

    /** The case, where the actor works on it and something of it is left to add to. */
    private Optional<UUID> worked(Call call, Actor actor) {
        var sight = actor.sight(Permission.WORK_CASE);
        return client.sql("""
                select c.id from hub_case c
                where c.reference = :reference and c.realm_id = :realm and %s
                  and not exists (select from record_end_label d where d.record_id = c.id)
                """.formatted(sight.where("c")))
                .params(sight.params())
                .param("reference", call.caseReference())
                .param("realm", call.realmId())
                .query(UUID.class)
                .optional();
    }
}
