package uk.saferhub.people.equality;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.PersonFile;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Writes what people said of themselves, reads one's own records back, and counts. */
@Component
class Answers {

    private final JdbcClient client;
    private final Timeline timeline;

    Answers(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** What this actor recorded of the person, the newest for each; what others recorded stays unseen. */
    Map<Characteristic, String> recordedBy(Actor actor, UUID personId) {
        var answers = new EnumMap<Characteristic, String>(Characteristic.class);
        client.sql("""
                select characteristic, answer from person_equality where person_id = :person and recorded_by = :by
                order by known_at, id
                """).param("person", personId).param("by", actor.accountId()).query(row -> {
            answers.put(Characteristic.valueOf(row.getString("characteristic")), row.getString("answer"));
        });
        return answers;
    }

    /** Adds what changed; the timeline tells that something was recorded and never what. */
    void record(PersonFile.Shown person, Map<Characteristic, String> said, Actor actor) {
        Map<Characteristic, String> before = recordedBy(actor, person.id());
        var changed = new EnumMap<Characteristic, String>(said);
        changed.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
        if (changed.isEmpty()) return;
        UUID organisation = actor.seat(person.realmId()).organisationId();
        changed.forEach((characteristic, answer) -> client.sql("""
                insert into person_equality (id, realm_id, person_id, characteristic, answer, organisation_id, recorded_by, known_at)
                values (:id, :realm, :person, :characteristic, :answer, :body, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", person.realmId())
                .param("person", person.id())
                .param("characteristic", characteristic.name())
                .param("answer", answer)
                .param("body", organisation)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update());
        timeline.record(new Happening(
                person.realmId(),
                person.id(),
                actor.accountId(),
                organisation,
                actor.now(),
                "equality_recorded",
                Map.of()));
    }

    /**
     * How many people said what, of all whom the actor may know as somebody who reads a whole area: the newest answer of each,
     * and "not known" where nobody asked, as it was known when this month began: what is recorded today changes no number today,
     * so nobody reads it back by asking before and after. One statement.
     */
    Map<Characteristic, Map<String, Integer>> counts(Actor actor) {
        var counts = new EnumMap<Characteristic, Map<String, Integer>>(Characteristic.class);
        for (Characteristic one : Characteristic.values()) {
            var rows = new LinkedHashMap<String, Integer>();
            one.answers().forEach(answer -> rows.put(answer, 0));
            counts.put(one, rows);
        }
        var sight = actor.sight(Permission.READ_PERSON).asStaff();
        client.sql("""
                select c.characteristic, coalesce(e.answer, 'NOT_KNOWN') as answer, count(*) as people
                from person p cross join unnest(:all::text[]) as c (characteristic)
                left join lateral (
                  select x.answer from person_equality x where x.person_id = p.id and x.characteristic = c.characteristic
                    and x.known_at < :month
                  order by x.known_at desc, x.id desc limit 1
                ) e on true
                where p.entered_at < :month and %s group by 1, 2
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param(
                        "month",
                        Timestamp.from(actor.today()
                                .withDayOfMonth(1)
                                .atStartOfDay(Actor.LONDON)
                                .toInstant()))
                .param(
                        "all",
                        java.util.Arrays.stream(Characteristic.values())
                                .map(Enum::name)
                                .toArray(String[]::new))
                .query(row -> {
                    counts.get(Characteristic.valueOf(row.getString("characteristic")))
                            .merge(row.getString("answer"), row.getInt("people"), Integer::sum);
                });
        return counts;
    }
}
