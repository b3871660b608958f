package uk.saferhub.cases.closure;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** The closings of a case. */
@Component
class ClosureStore {

    private final JdbcClient client;

    ClosureStore(JdbcClient client) {
        this.client = client;
    }

    void add(
            UUID caseId, UUID realmId, LocalDate closedOn, String reason, String told, UUID organisation, Actor actor) {
        client.sql("""
                insert into case_closure (id, realm_id, case_id, closed_on, reason, told, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :closed, :reason, :told, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("case", caseId)
                .param("closed", closedOn)
                .param("reason", reason)
                .param("told", told)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void reopened(UUID caseId, LocalDate on) {
        client.sql("update case_closure set reopened_on = :on where case_id = :case and reopened_on is null")
                .param("on", on)
                .param("case", caseId)
                .update();
    }
}
