package uk.saferhub.cases.outcome;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;

/** The countable outcomes of a case. */
@Component
public class OutcomeStore {

    /**
     * An outcome that stands.
     *
     * @param endedOn first day on which it no longer holds; null while it does
     * @param cameOfId the order or other record that it came of, as the locks know it; null for none
     */
    public record Outcome(
            UUID id,
            String outcome,
            LocalDate happenedOn,
            @Nullable LocalDate endedOn,
            String words,
            String organisation,
            @Nullable UUID cameOfId) {}

    private final JdbcClient client;

    OutcomeStore(JdbcClient client) {
        this.client = client;
    }

    void add(
            UUID id,
            HubCase hubCase,
            String outcome,
            LocalDate happenedOn,
            String words,
            @Nullable UUID cameOf,
            UUID organisation,
            Actor actor) {
        client.sql("""
                insert into case_outcome (id, realm_id, area_id, case_id, outcome, happened_on, words, came_of_id, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :area, :case, :outcome, :happened, :words, :came_of, :organisation, :actor, :now)
                """)
                .param("id", id)
                .param("realm", hubCase.realmId())
                .param("area", hubCase.areaId())
                .param("case", hubCase.id())
                .param("outcome", outcome)
                .param("happened", happenedOn)
                .param("words", words)
                .param("came_of", cameOf)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @return whether it held until now */
    boolean end(UUID id, LocalDate on) {
        return client.sql("update case_outcome set ended_on = :on where id = :id and ended_on is null")
                        .param("on", on)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, Actor actor) {
        return client.sql("update case_outcome set withdrawn_at = :now where id = :id and withdrawn_at is null")
                        .param("now", Timestamp.from(actor.now()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those that stand, newest first. The caller has decided that the case may be seen. */
    public List<Outcome> of(UUID caseId) {
        return client.sql("""
                select x.id, x.outcome, x.happened_on, x.ended_on, x.words, o.name as organisation, x.came_of_id
                from case_outcome x join organisation_label o on o.id = x.organisation_id
                where x.case_id = :case and x.withdrawn_at is null order by x.happened_on desc, x.id desc
                """).param("case", caseId).query(Outcome.class).list();
    }
}
