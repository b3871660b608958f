package uk.saferhub.cases.closure;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** The closings of a case. */
@Component
class ClosureStore {

    private final JdbcClient client;

    ClosureStore(JdbcClient client) {
        this.client = client;
    }

    /** A closing as it was told. @param checkedOn null until somebody has looked whether it held */
    record Closing(
            LocalDate closedOn,
            String told,
            @Nullable Resolved resolved,
            @Nullable String feedback,
            @Nullable LocalDate checkOn,
            @Nullable LocalDate checkedOn,
            @Nullable Boolean sustained,
            @Nullable String found) {}

    /** @param checkOn last day to look whether it held; null where nobody will */
    void add(
            HubCase hubCase,
            LocalDate closedOn,
            String reason,
            String told,
            @Nullable Heard heard,
            @Nullable LocalDate checkOn,
            UUID organisation,
            Actor actor) {
        client.sql("""
                insert into case_closure (id, realm_id, case_id, closed_on, reason, told, resolved, feedback, feedback_basis, check_on, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :case, :closed, :reason, :told, :resolved, :feedback, :basis, :check, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("closed", closedOn)
                .param("reason", reason)
                .param("told", told)
                .param(
                        "resolved",
                        heard == null || heard.resolved() == null
                                ? null
                                : heard.resolved().name())
                .param("feedback", heard == null ? null : heard.words())
                .param("basis", heard == null || heard.basis().isEmpty() ? null : heard.basis())
                .param("check", checkOn)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    boolean hasSomebodyHarmed(UUID caseId) {
        return client.sql(
                                "select count(*) from case_party where case_id = :case and role = 'affected' and held_until is null")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The closing that holds and that nobody has looked at since. */
    Optional<UUID> unchecked(UUID caseId) {
        return client.sql("""
                select k.id from case_closure k where k.case_id = :case and k.reopened_on is null
                  and not exists (select 1 from case_check x where x.closure_id = k.id)
                """).param("case", caseId).query(UUID.class).optional();
    }

    void checked(HubCase hubCase, UUID closure, LocalDate on, boolean sustained, String words, Actor actor) {
        client.sql("""
                insert into case_check (id, realm_id, case_id, closure_id, checked_on, sustained, words, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :case, :closure, :on, :sustained, :words, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("closure", closure)
                .param("on", on)
                .param("sustained", sustained)
                .param("words", words)
                .param("organisation", actor.seat(hubCase.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Newest first. */
    List<Closing> of(UUID caseId) {
        return client.sql("""
                select k.closed_on, k.told, k.resolved, k.feedback, k.check_on, x.checked_on, x.sustained, x.words as found
                from case_closure k left join case_check x on x.closure_id = k.id
                where k.case_id = :case order by k.closed_on desc, k.id desc
                """).param("case", caseId).query(Closing.class).list();
    }

    void reopened(UUID caseId, LocalDate on) {
        client.sql("update case_closure set reopened_on = :on where case_id = :case and reopened_on is null")
                .param("on", on)
                .param("case", caseId)
                .update();
    }
}
