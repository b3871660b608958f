package uk.saferhub.privacy.collation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/**
 * Carries what was put right of somebody, without anybody's having asked for it, to whoever was given it before (UK GDPR article 19,
 * PRV-03). Each later correction is told anew.
 */
@Component
class Corrections {

    /** @param correctedAt when something of theirs was last put right; null where nothing was */
    record Corrected(
            UUID id,
            UUID realmId,
            String reference,
            String name,
            @org.jspecify.annotations.Nullable Instant correctedAt) {}

    private final JdbcClient client;
    private final List<Appearance> appearances;
    private final ReadLog log;
    private final Timeline timeline;

    Corrections(JdbcClient client, List<Appearance> appearances, ReadLog log, Timeline timeline) {
        this.client = client;
        this.appearances = appearances;
        this.log = log;
        this.timeline = timeline;
    }

    /** @throws NotFound where there is none, or the actor may not know them */
    Corrected of(String reference, Actor actor) {
        var sight = actor.sight(Permission.COLLATE_RECORDS);
        Optional<Corrected> found = client.sql("""
                select p.id, p.realm_id, p.reference, p.name,
                       (select max(c.corrected_at) from person_correction_label c where c.person_id = p.id) as corrected_at
                from person_label p where p.reference = :reference and %s
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("reference", reference)
                .query(Corrected.class)
                .optional();
        found.ifPresent(one -> log.read(one.id()));
        return found.orElseThrow(NotFound::new);
    }

    /**
     * Who was given something, until the day of the last correction, of the records in which they stand and which the actor may see:
     * those who are not told of it yet first. One statement.
     */
    List<Recipient> recipients(Corrected person, Actor actor) {
        Instant at = person.correctedAt();
        if (at == null) return List.of();
        var sight = actor.sight(Permission.COLLATE_RECORDS);
        var parts = new ArrayList<String>();
        appearances.forEach(one -> parts.addAll(one.all()));
        parts.add("""
                select l.entry_id, r.id, r.realm_id, r.area_id, r.kind, r.reference, l.held_from, '', '', l.organisation_id
                from index_link_label l join record_label r on r.id = l.record_id
                """);
        return client.sql("""
                with told (about_id, id, realm_id, area_id, kind, reference, day, title, words, organisation_id) as (%s),
                held as (select distinct t.id, t.reference from told t where t.about_id = :person and t.realm_id = :realm and %s),
                %s
                select g.key, g.recipient, g.what, g.given_on, t.told, t.happened_on as told_on, t.words
                from given g
                left join correction_telling t on t.person_id = :person and t.recipient_key = g.key and t.corrected_at = :at
                where g.given_on is null or g.given_on <= :day
                order by t.told is not null, g.given_on nulls last, g.recipient, g.key limit 500
                """.formatted(String.join("\nunion all\n", parts), sight.where("t"), Carry.GIVEN))
                .params(sight.params())
                .param("person", person.id())
                .param("realm", person.realmId())
                .param("at", Timestamp.from(at))
                .param("day", LocalDate.ofInstant(at, Actor.LONDON))
                .query(Recipient.class)
                .list();
    }

    /** @param told else it was impossible or out of proportion. @param words how, or why not. @throws uk.saferhub.kernel.Refusal PRV-03-B */
    void tell(Corrected person, List<Recipient> whom, boolean told, LocalDate on, String words, Actor actor) {
        CarryRules.happened(on, actor.today()).orThrow();
        Instant at = person.correctedAt();
        if (at == null) throw new NotFound();
        for (Recipient one : whom) {
            if (one.told() != null) continue;
            client.sql("""
                    insert into correction_telling (id, person_id, realm_id, corrected_at, recipient_key, recipient, told, happened_on,
                      words, account_id, known_at)
                    values (:id, :person, :realm, :at, :key, :recipient, :told, :on, :words, :actor, :now)
                    on conflict do nothing
                    """)
                    .param("id", Keys.next())
                    .param("person", person.id())
                    .param("realm", person.realmId())
                    .param("at", Timestamp.from(at))
                    .param("key", one.key())
                    .param("recipient", one.recipient())
                    .param("told", told)
                    .param("on", on)
                    .param("words", words)
                    .param("actor", actor.accountId())
                    .param("now", Timestamp.from(actor.now()))
                    .update();
        }
        timeline.record(new Happening(
                person.realmId(),
                person.id(),
                actor.accountId(),
                actor.seat(person.realmId()).organisationId(),
                actor.now(),
                "recipients_told",
                Map.of()));
    }
}
