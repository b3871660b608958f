package uk.saferhub.people.touch;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** What owners were told, read by those who act for the owner of an entry that they may know, and what they decided. */
@Component
class Touches {

    /** What the owner does about it. */
    enum Answer {
        CONTACT,
        LEAVE,
        /** An address that was entered openly may be read there by all who may read the entry. */
        STAND
    }

    /** What happened on the other side. */
    enum Kind {
        /** Somebody was recorded who may be the same. */
        RECORDED,
        /** A paper was stopped that names a safe address of theirs. */
        ADDRESS,
        /** That address was entered for somebody, and not as a safe one. */
        ENTERED
    }

    /**
     * @param body whom to contact. @param compartment where they recorded somebody, as a word
     * @param kind what happened there
     * @param answer null while it waits
     */
    record Touch(
            UUID id,
            UUID realmId,
            UUID personId,
            String reference,
            String name,
            String body,
            String compartment,
            Kind kind,
            LocalDate toldOn,
            @Nullable Answer answer,
            @Nullable String words,
            @Nullable String by) {

        /** What may be answered still: an address may be let stand after it was decided whom to contact, too. */
        List<Answer> open() {
            boolean mayStand = kind == Kind.ENTERED && answer != Answer.STAND;
            return Arrays.stream(Answer.values())
                    .filter(one -> one == Answer.STAND ? mayStand : answer == null)
                    .toList();
        }
    }

    private final JdbcClient client;
    private final Timeline timeline;
    private final ReadLog log;

    Touches(JdbcClient client, Timeline timeline, ReadLog log) {
        this.client = client;
        this.timeline = timeline;
        this.log = log;
    }

    /** Those that wait first. One statement. */
    List<Touch> of(Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var seats = actor.seats(Permission.CONFIRM_MATCH);
        List<Touch> touches = client.sql("""
                select t.id, t.realm_id, p.id as person_id, p.reference, p.name, o.name as body, t.compartment, t.kind,
                       (t.told_at at time zone 'Europe/London')::date as told_on, d.answer, d.words, a.name as by
                from person_touch t join person p on p.id = t.person_id
                join organisation_label o on o.id = t.touched_by
                left join lateral (select * from person_touch_answer d where d.touch_id = t.id
                                   order by d.answered_at desc, d.id desc limit 1) d on true
                left join account_label a on a.id = d.answered_by
                where (t.realm_id, t.organisation_id) in
                    (select s.realm, s.body from unnest(:realms::uuid[], :bodies::uuid[]) as s (realm, body))
                  and %s
                order by d.answer is not null, t.told_at desc, t.id limit 100
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("realms", seats.stream().map(Seat::realmId).toArray(UUID[]::new))
                .param("bodies", seats.stream().map(Seat::organisationId).toArray(UUID[]::new))
                .query(Touch.class)
                .list();
        log.read(touches.stream().map(Touch::personId).toList());
        return touches;
    }

    /** One that can be answered so no more, or that is not the actor's to know, is not there. */
    void answer(UUID touchId, Answer answer, String words, Actor actor) {
        Touch touch = of(actor).stream()
                .filter(one -> one.id().equals(touchId) && one.open().contains(answer))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID organisation = actor.seat(touch.realmId()).organisationId();
        client.sql("""
                insert into person_touch_answer (id, realm_id, touch_id, answer, words, answered_by, answered_at)
                values (:id, :realm, :touch, :answer, :words, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", touch.realmId())
                .param("touch", touchId)
                .param("answer", answer.name())
                .param("words", words)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        if (answer == Answer.STAND)
            client.sql("select let_address_stand(:touch)")
                    .param("touch", touchId)
                    .query((row, n) -> true)
                    .list();
        timeline.record(new Happening(
                touch.realmId(),
                touch.personId(),
                actor.accountId(),
                organisation,
                actor.now(),
                "touch_answered",
                Map.of()));
    }
}
