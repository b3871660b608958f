package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Keeps that what is held of somebody is not used for now (UK GDPR article 18), for whoever answers what they ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Restrictions {

    /** One that holds. @param reference of what they asked. @param fromOn Europe/London */
    public record Restriction(UUID personId, String reference, LocalDate fromOn) {}

    private final JdbcClient client;
    private final Timeline timeline;

    Restrictions(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** Those that hold on these people. The caller has decided that they may be known. */
    public List<Restriction> of(Collection<UUID> people) {
        return client.sql("""
                select r.person_id, r.request_reference as reference, r.from_on from person_restriction r
                where r.person_id = any (:people) and r.lifted_on is null order by r.from_on, r.id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(Restriction.class)
                .list();
    }

    /** Restricts what is held of somebody from today. The same request restricts it once. */
    public void restrict(UUID person, UUID realm, String reference, String why, Actor actor) {
        if (of(List.of(person)).stream().anyMatch(one -> one.reference().equals(reference))) return;
        UUID body = actor.seat(realm).organisationId();
        client.sql("""
                insert into person_restriction (id, person_id, realm_id, organisation_id, request_reference, why, from_on, account_id, known_at)
                values (:id, :person, :realm, :body, :reference, :why, :today, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("person", person)
                .param("realm", realm)
                .param("body", body)
                .param("reference", reference)
                .param("why", why)
                .param("today", actor.today())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        tell(person, realm, body, "use_restricted", actor);
    }

    /** From today what that request restricted is used again. */
    public void lift(UUID person, UUID realm, String reference, String why, Actor actor) {
        int lifted = client.sql("""
                update person_restriction set lifted_on = :today, lifted_by = :actor, lifted_why = :why
                where person_id = :person and realm_id = :realm and request_reference = :reference and lifted_on is null
                """)
                .param("today", actor.today())
                .param("actor", actor.accountId())
                .param("why", why)
                .param("person", person)
                .param("realm", realm)
                .param("reference", reference)
                .update();
        if (lifted > 0) tell(person, realm, actor.seat(realm).organisationId(), "use_restricted_no_more", actor);
    }

    private void tell(UUID person, UUID realm, UUID body, String verb, Actor actor) {
        timeline.record(new Happening(realm, person, actor.accountId(), body, actor.now(), verb, Map.of()));
    }
}
