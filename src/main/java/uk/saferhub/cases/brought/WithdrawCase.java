package uk.saferhub.cases.brought;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.outcome.OutcomeStore;
import uk.saferhub.cases.outcome.RecordOutcome;
import uk.saferhub.cases.party.Party;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.people.People;
import uk.saferhub.timeline.Timeline;

/**
 * Takes back a case that came of an import, before anybody worked on it. It stays in the database and is read no more: a policy
 * of the table sees to that. People who came with it, and whom nothing else names, go with it.
 */
@Component
public class WithdrawCase {

    /** That it was imported is told after it had come. */
    private static final int IMPORTED = 1;

    private final JdbcClient client;
    private final CaseFile file;
    private final OriginStore origins;
    private final OutcomeStore stored;
    private final RecordOutcome outcomes;
    private final Told told;

    WithdrawCase(
            JdbcClient client,
            CaseFile file,
            OriginStore origins,
            OutcomeStore stored,
            RecordOutcome outcomes,
            Told told) {
        this.client = client;
        this.file = file;
        this.origins = origins;
        this.stored = stored;
        this.outcomes = outcomes;
        this.told = told;
    }

    /** @return false where it stays, because somebody has worked on it or the actor may not see it any more */
    public boolean withdraw(UUID caseId, String reference, String reason, Actor actor) {
        HubCase hubCase;
        try {
            hubCase = file.open(reference, actor);
        } catch (NotFound gone) {
            return false;
        }
        // Held, so that whoever works on it at this moment is either seen here or comes after.
        client.sql("select id from hub_case where id = :case for update")
                .param("case", caseId)
                .query(UUID.class)
                .single();
        Optional<OriginStore.Origin> origin = origins.of(caseId);
        if (origin.isEmpty() || told.since(hubCase, origin.get().happenings() + IMPORTED)) return false;
        // An outcome is a record of its own, which figures count.
        stored.of(caseId).forEach(outcome -> outcomes.withdraw(reference, outcome.id(), actor));
        told.takenBack(hubCase, reason, actor);
        told.people().strangersAgain(caseId, origin.get().knownAt(), actor);
        List<UUID> parties = told.people().parties(caseId).stream()
                .map(Party::personId)
                .distinct()
                .toList();
        told.index().withdrawWith(caseId, parties, origin.get().knownAt(), reason, actor);
        client.sql("""
                insert into case_withdrawal (case_id, realm_id, reason, withdrawn_by, withdrawn_at)
                values (:case, :realm, :reason, :by, :at)
                """)
                .param("case", caseId)
                .param("realm", hubCase.realmId())
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return true;
    }

    /** What its timeline, its clocks and its people tell of it. */
    @Component
    record Told(Timeline timeline, CaseClocks clocks, CaseFile file, PartyStore people, People index) {

        /** Whether more has happened than that. */
        boolean since(HubCase hubCase, int happenings) {
            return timeline.of(hubCase.id()).size() > happenings;
        }

        void takenBack(HubCase hubCase, String reason, Actor actor) {
            clocks.none(hubCase.id(), actor.today());
            file.tell(hubCase, "case_taken_back", actor.today(), Map.of("reason", reason), actor);
        }
    }
}
