package uk.saferhub.cases.agency;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.kernel.Keys;

/** Which organisations take part in a case, and what they were asked. */
@Component
public class AgencyStore {

    /** An organisation in the case. @param leftOn last day, null while it takes part */
    public record Agency(
            UUID organisationId,
            String name,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate answerDueOn,
            @Nullable LocalDate answeredOn) {

        public boolean owesAnswer() {
            return leftOn == null && answerDueOn != null && answeredOn == null;
        }
    }

    private final JdbcClient client;
    private final Participations participations;
    private final CaseClocks clocks;

    AgencyStore(JdbcClient client, Participations participations, CaseClocks clocks) {
        this.client = client;
        this.participations = participations;
        this.clocks = clocks;
    }

    /**
     * Lets an organisation take part, in the case and in what is known of the people in it, unless it does already.
     *
     * @param answerDueOn by when it says what it knows, null where it is not asked
     */
    public boolean bringIn(
            UUID caseId, UUID realmId, UUID organisation, LocalDate on, @Nullable LocalDate answerDueOn, Actor actor) {
        UUID part = Keys.next();
        boolean added = client.sql("""
                insert into case_agency (id, realm_id, case_id, organisation_id, joined_on, answer_due_on, account_id, known_at)
                values (:id, :realm, :case, :organisation, :on, :due, :actor, :now)
                on conflict (case_id, organisation_id) where left_on is null do nothing
                """)
                        .param("id", part)
                        .param("realm", realmId)
                        .param("case", caseId)
                        .param("organisation", organisation)
                        .param("on", on)
                        .param("due", answerDueOn)
                        .param("actor", actor.accountId())
                        .param("now", Timestamp.from(actor.now()))
                        .update()
                == 1;
        if (added && answerDueOn != null) clocks.asked(caseId, part, organisation, on, answerDueOn, actor);
        participations.join(caseId, organisation, actor);
        persons(caseId).forEach(person -> participations.join(person, organisation, actor));
        return added;
    }

    /** Asks an organisation in the case once more what it knows; nothing where it takes no part. */
    void ask(UUID caseId, UUID organisation, LocalDate dueOn, Actor actor) {
        client.sql("""
                update case_agency set answer_due_on = :due, answered_on = null
                where case_id = :case and organisation_id = :organisation and left_on is null
                """)
                .param("due", dueOn)
                .param("case", caseId)
                .param("organisation", organisation)
                .update();
        part(caseId, organisation)
                .ifPresent(part -> clocks.asked(caseId, part, organisation, actor.today(), dueOn, actor));
    }

    private Optional<UUID> part(UUID caseId, UUID organisation) {
        return client.sql("""
                select id from case_agency where case_id = :case and organisation_id = :organisation and left_on is null
                """)
                .param("case", caseId)
                .param("organisation", organisation)
                .query(UUID.class)
                .optional();
    }

    /** Notes that the organisation said what it knows, where it had been asked. */
    public boolean answered(UUID caseId, UUID organisation, LocalDate on) {
        part(caseId, organisation).ifPresent(part -> clocks.met(ClockKind.RESEARCH_ANSWER, part, on));
        return client.sql("""
                update case_agency set answered_on = :on
                where case_id = :case and organisation_id = :organisation and left_on is null
                  and answer_due_on is not null and answered_on is null
                """)
                        .param("on", on)
                        .param("case", caseId)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    /** Ends its part: it no longer sees the case, and that it took part stays on record. */
    boolean leave(UUID caseId, UUID organisation, LocalDate on, Actor actor) {
        participations.leave(caseId, organisation, actor);
        part(caseId, organisation).ifPresent(part -> clocks.stop(ClockKind.RESEARCH_ANSWER, part, on));
        return client.sql("""
                update case_agency set left_on = :on
                where case_id = :case and organisation_id = :organisation and left_on is null and joined_on <= :on
                """)
                        .param("on", on)
                        .param("case", caseId)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    public boolean takesPart(UUID caseId, UUID organisation) {
        return of(caseId).stream()
                .anyMatch(a -> a.leftOn() == null && a.organisationId().equals(organisation));
    }

    /** By when one of these organisations owes what it knows; null where none does. */
    public @Nullable LocalDate owes(UUID caseId, Collection<UUID> organisations) {
        return of(caseId).stream()
                .filter(agency -> organisations.contains(agency.organisationId()) && agency.owesAnswer())
                .map(Agency::answerDueOn)
                .findFirst()
                .orElse(null);
    }

    /** Present first. The caller has decided that the case may be seen. */
    public List<Agency> of(UUID caseId) {
        return client.sql("""
                select a.organisation_id, o.name, a.joined_on, a.left_on, a.answer_due_on, a.answered_on
                from case_agency a join organisation_label o on o.id = a.organisation_id
                where a.case_id = :case order by a.left_on is not null, a.joined_on, o.name
                """).param("case", caseId).query(Agency.class).list();
    }

    private List<UUID> persons(UUID caseId) {
        return client.sql("select distinct person_id from case_party where case_id = :case and held_until is null")
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }
}
