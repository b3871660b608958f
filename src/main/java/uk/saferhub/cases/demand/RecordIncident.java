package uk.saferhub.cases.demand;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;

/** Records that a call, complaint or attendance belongs to a case, and takes back what was recorded by mistake. */
@Component
public class RecordIncident {

    private final CaseFile file;
    private final DemandStore store;

    RecordIncident(CaseFile file, DemandStore store) {
        this.file = file;
        this.store = store;
    }

    /** @param source as the agency that took it numbers it; the same one is counted once. @param on may lie before the opening */
    public void record(String reference, IncidentKind kind, LocalDate on, String source, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayBeAbout(on, actor.today()).orThrow();
        if (!store.add(hubCase, kind, on, source, actor)) return;
        file.tell(hubCase, "case_incident_added", on, Map.of("what", CaseWords.of(kind) + " " + source), actor);
    }

    void withdraw(String reference, UUID incidentId, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        if (!store.withdraw(hubCase, incidentId, actor)) throw new NotFound();
        file.tell(hubCase, "case_incident_withdrawn", actor.today(), Map.of(), actor);
    }
}
