package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** What staff must see before anything else about somebody. Each has a last day (IDX-07); renewing is raising it anew, and says which it carries on. */
@Component
class Flags {

    /** No flag is raised for longer than this. */
    static final int MOST_MONTHS = 12;

    private final JdbcClient client;
    private final Timeline timeline;

    Flags(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** @param until last day on which it is shown */
    record Flag(UUID id, FlagKind kind, String words, String reason, String body, LocalDate until) {}

    List<Flag> inForce(UUID personId, LocalDate today) {
        return client.sql("""
                select f.id, f.kind, f.words, f.reason, o.name as body, f.until_on as until
                from person_flag f join organisation_label o on o.id = f.organisation_id
                where f.person_id = :person and f.ended_at is null and :today between f.from_on and f.until_on
                order by f.kind, f.raised_at, f.id
                """)
                .param("person", personId)
                .param("today", today)
                .query(Flag.class)
                .list();
    }

    /** What the flags of these entries say. */
    List<String> said(Collection<UUID> people, LocalDate today) {
        return client.sql("""
                select distinct f.words from person_flag f
                where f.person_id = any (:people) and f.ended_at is null and :today between f.from_on and f.until_on
                order by f.words
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("today", today)
                .query(String.class)
                .list();
    }

    void raise(PersonPage.Entry person, FlagKind kind, String words, String reason, LocalDate until, Actor actor) {
        raise(person, kind, words, reason, until, null, actor);
        tell(person, "flag_raised", actor);
    }

    /** Carries one on from today under the same words, for a reason of today. */
    void renew(PersonPage.Entry person, Flag flag, String reason, LocalDate until, Actor actor) {
        end(flag.id(), person, actor);
        raise(person, flag.kind(), flag.words(), reason, until, flag.id(), actor);
        tell(person, "flag_renewed", actor);
    }

    private void raise(
            PersonPage.Entry person,
            FlagKind kind,
            String words,
            String reason,
            LocalDate until,
            @Nullable UUID renewed,
            Actor actor) {
        Seat seat = actor.seat(person.realmId());
        client.sql("""
                insert into person_flag (id, person_id, realm_id, organisation_id, kind, words, reason, from_on, until_on,
                                         raised_by, raised_at, renews_id)
                values (:id, :person, :realm, :organisation, :kind, :words, :reason, :from, :until, :by, :at, :renewed::uuid)
                """)
                .param("renewed", renewed)
                .param("id", Keys.next())
                .param("person", person.id())
                .param("realm", person.realmId())
                .param("organisation", seat.organisationId())
                .param("kind", kind.name())
                .param("words", words)
                .param("reason", reason)
                .param("from", actor.today())
                .param("until", until)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Takes one down before its day. One that is not in force is not there. */
    void end(PersonPage.Entry person, UUID flagId, Actor actor) {
        end(flagId, person, actor);
        tell(person, "flag_ended", actor);
    }

    private void end(UUID flagId, PersonPage.Entry person, Actor actor) {
        int ended = client.sql("""
                update person_flag set ended_by = :by, ended_at = :at
                where id = :id and person_id = :person and ended_at is null and until_on >= :today
                """)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .param("id", flagId)
                .param("person", person.id())
                .param("today", actor.today())
                .update();
        if (ended == 0) throw new NotFound();
    }

    private void tell(PersonPage.Entry person, String verb, Actor actor) {
        timeline.record(new Happening(
                person.realmId(),
                person.id(),
                actor.accountId(),
                actor.seat(person.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }
}
