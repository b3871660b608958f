package uk.saferhub.people.consent;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** What somebody agreed to and how they are reached; answers are added, so that the newest holds and none is lost. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Consents {

    /** @param how how it was said, such as "in writing" */
    record Said(Purpose purpose, Answer answer, String how, String body, LocalDate on) {}

    /**
     * How somebody is reached safely.
     *
     * @param how by which way, in words
     * @param when at which times; empty where any is safe
     * @param notTold who must not be told; empty for nobody
     */
    record Contact(String how, String when, String notTold, String body, LocalDate on) {}

    private final JdbcClient client;
    private final Timeline timeline;

    Consents(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** The newest first. The caller has decided that the actor may know the person. */
    List<Said> of(UUID personId) {
        return client.sql("""
                select c.purpose, c.answer, c.how, o.name as body, c.said_on as "on"
                from person_consent c join organisation_label o on o.id = c.organisation_id
                where c.person_id = :person order by c.said_on desc, c.known_at desc, c.id desc
                """).param("person", personId).query(Said.class).list();
    }

    /** How they are reached now: the newest that was said; nothing where nothing was. */
    Optional<Contact> contact(UUID personId) {
        return client.sql("""
                select c.how, c.at_times as "when", c.not_told, o.name as body, c.said_on as "on"
                from person_contact_rule c join organisation_label o on o.id = c.organisation_id
                where c.person_id = :person order by c.known_at desc, c.id desc limit 1
                """).param("person", personId).query(Contact.class).optional();
    }

    /** What somebody said last about a purpose; nothing where they were not asked. */
    public Optional<Answer> newest(UUID personId, Purpose purpose) {
        return client.sql("""
                select answer from person_consent where person_id = :person and purpose = :purpose
                order by said_on desc, known_at desc, id desc limit 1
                """)
                .param("person", personId)
                .param("purpose", purpose.name())
                .query(Answer.class)
                .optional();
    }

    /** Whether what rests on their agreement may go on. @param what what stops else, in words */
    public Decision mayRelyOn(UUID personId, Purpose purpose, String what) {
        return ConsentRules.mayRelyOn(newest(personId, purpose), what);
    }

    /** Records what somebody said. */
    public void say(
            PersonEntry person, UUID realmId, Purpose purpose, Answer answer, String how, LocalDate on, Actor actor) {
        if (answer == Answer.WITHDRAWN)
            ConsentRules.mayWithdraw(newest(person.id(), purpose)).orThrow();
        client.sql("""
                insert into person_consent (id, realm_id, person_id, purpose, answer, how, said_on, organisation_id, recorded_by, known_at)
                values (:id, :realm, :person, :purpose, :answer, :how, :on, :body, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("person", person.id())
                .param("purpose", purpose.name())
                .param("answer", answer.name())
                .param("how", how)
                .param("on", on)
                .param("body", actor.seat(realmId).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        tell(person, realmId, "consent_said", actor);
    }

    /** Records how somebody is reached safely from now on. */
    public void reach(PersonEntry person, UUID realmId, String how, String when, String notTold, Actor actor) {
        client.sql("""
                insert into person_contact_rule (id, realm_id, person_id, how, at_times, not_told, said_on, organisation_id, recorded_by, known_at)
                values (:id, :realm, :person, :how, :times, :not_told, :on, :body, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("person", person.id())
                .param("how", how)
                .param("times", when)
                .param("not_told", notTold)
                .param("on", actor.today())
                .param("body", actor.seat(realmId).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        tell(person, realmId, "contact_said", actor);
    }

    private void tell(PersonEntry person, UUID realmId, String verb, Actor actor) {
        UUID organisation = actor.seat(realmId).organisationId();
        timeline.record(
                new Happening(realmId, person.id(), actor.accountId(), organisation, actor.now(), verb, Map.of()));
    }
}
