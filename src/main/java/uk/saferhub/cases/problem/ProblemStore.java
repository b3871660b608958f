package uk.saferhub.cases.problem;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** The steps of a case as they were written. */
@Component
public class ProblemStore {

    record Written(ProblemStep step, String words, LocalDate heldOn, String organisation, String account) {}

    private final JdbcClient client;

    ProblemStore(JdbcClient client) {
        this.client = client;
    }

    void write(HubCase hubCase, ProblemStep step, String words, LocalDate heldOn, Actor actor) {
        client.sql("""
                insert into case_step (id, realm_id, case_id, step, words, held_on, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :step, :words, :held, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("step", step.name())
                .param("words", words)
                .param("held", heldOn)
                .param("organisation", actor.seat(hubCase.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Newest first. The caller has decided that the case may be seen. */
    List<Written> of(UUID caseId) {
        return client.sql("""
                select s.step, s.words, s.held_on, o.name as organisation, p.name as account
                from case_step s join organisation_label o on o.id = s.organisation_id
                join account_label p on p.id = s.account_id
                where s.case_id = :case order by s.known_at desc, s.id desc
                """).param("case", caseId).query(Written.class).list();
    }

    /** Which steps have been written at all. */
    public List<ProblemStep> written(UUID caseId) {
        return client.sql("select distinct step from case_step where case_id = :case")
                .param("case", caseId)
                .query((row, n) -> ProblemStep.valueOf(row.getString("step")))
                .list();
    }
}
