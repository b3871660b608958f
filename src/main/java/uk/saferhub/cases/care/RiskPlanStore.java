package uk.saferhub.cases.care;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** The risk plans of people in a case: the one that holds and those before it. */
@Component
class RiskPlanStore {

    /** @param lead the name of the body that answers for it. @param replaced whether another has taken its place */
    record Plan(
            UUID leadId,
            String lead,
            String risks,
            String triggers,
            String contingency,
            LocalDate fromDay,
            LocalDate reviewOn,
            boolean replaced) {}

    private final JdbcClient client;

    RiskPlanStore(JdbcClient client) {
        this.client = client;
    }

    /** Puts a plan in the place of the one that holds. */
    void make(
            HubCase hubCase,
            UUID party,
            UUID lead,
            String risks,
            String triggers,
            String contingency,
            LocalDate reviewOn,
            Actor actor) {
        client.sql("update case_risk_plan set replaced_at = :now where party_id = :party and replaced_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("party", party)
                .update();
        client.sql("""
                insert into case_risk_plan (id, realm_id, case_id, party_id, lead_organisation_id, risks, triggers, contingency,
                  from_day, review_on, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :party, :lead, :risks, :triggers, :contingency,
                  :since, :review, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("party", party)
                .param("lead", lead)
                .param("risks", risks)
                .param("triggers", triggers)
                .param("contingency", contingency)
                .param("since", actor.today())
                .param("review", reviewOn)
                .param("organisation", actor.seat(hubCase.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Newest first; the first holds unless it is replaced. */
    List<Plan> of(UUID party) {
        return client.sql("""
                select r.lead_organisation_id as lead_id, o.name as lead, r.risks, r.triggers, r.contingency, r.from_day, r.review_on,
                       r.replaced_at is not null as replaced
                from case_risk_plan r join organisation_label o on o.id = r.lead_organisation_id
                where r.party_id = :party order by r.known_at desc, r.id desc
                """).param("party", party).query(Plan.class).list();
    }

    @Nullable
    Plan holding(UUID party) {
        return of(party).stream().filter(plan -> !plan.replaced()).findFirst().orElse(null);
    }
}
