package uk.saferhub.people;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** A person decides whether two entries are the same person. Decisions are added, so a wrong one is undone by the next. */
@Component
class DecideMatch {

    private final JdbcClient client;
    private final Timeline timeline;

    DecideMatch(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    void decide(UUID personId, UUID otherId, Sameness decision, Actor actor) {
        UUID realmId = realmOfBoth(personId, otherId, actor);
        if (about(personId).get(otherId) == decision) return;
        Seat seat = actor.seat(realmId);
        boolean inOrder = personId.toString().compareTo(otherId.toString()) < 0;
        client.sql("""
                insert into person_match (id, person_id, other_id, realm_id, decision, decided_by, organisation_id, decided_at)
                values (:id, :person, :other, :realm, :decision, :by, :organisation, :at)
                """)
                .param("id", Keys.next())
                .param("person", inOrder ? personId : otherId)
                .param("other", inOrder ? otherId : personId)
                .param("realm", realmId)
                .param("decision", decision.name())
                .param("by", actor.accountId())
                .param("organisation", seat.organisationId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        tell(realmId, personId, otherId, decision, seat, actor);
        tell(realmId, otherId, personId, decision, seat, actor);
    }

    /** What holds now on each pair that this entry is of, by the other entry. */
    Map<UUID, Sameness> about(UUID personId) {
        var decided = new HashMap<UUID, Sameness>();
        client.sql("""
                select case when person_id = :person then other_id else person_id end as other, decision
                from person_match where person_id = :person or other_id = :person
                order by decided_at, id
                """).param("person", personId).query(row -> {
            decided.put(row.getObject("other", UUID.class), Sameness.valueOf(row.getString("decision")));
        });
        return decided;
    }

    /** Along decisions between entries that the actor may both know: a hidden entry stands for nobody in their eyes. */
    UUID standing(UUID personId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        return client.sql("""
                with recursive same (id) as (
                  select :person::uuid
                  union
                  select case when m.person_id = s.id then m.other_id else m.person_id end
                  from same s join person_match m on s.id in (m.person_id, m.other_id)
                  join person p on p.id = m.person_id join person o on o.id = m.other_id
                  where m.decision = 'SAME' and %s and %s and not exists (
                    select 1 from person_match later
                    where later.person_id = m.person_id and later.other_id = m.other_id
                      and (later.decided_at, later.id) > (m.decided_at, m.id))
                )
                select id from same order by id limit 1
                """.formatted(sight.where("p"), sight.where("o")))
                .params(sight.params())
                .param("person", personId)
                .query(UUID.class)
                .single();
    }

    private UUID realmOfBoth(UUID personId, UUID otherId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var realms = client.sql("select p.realm_id from person p where p.id in (:both) and " + sight.where("p"))
                .params(sight.params())
                .param("both", java.util.List.of(personId, otherId))
                .query(UUID.class)
                .list();
        boolean bothKnown = realms.size() == 2 && realms.getFirst().equals(realms.getLast());
        if (!bothKnown) throw new NotFound();
        return realms.getFirst();
    }

    private void tell(UUID realmId, UUID personId, UUID otherId, Sameness decision, Seat seat, Actor actor) {
        timeline.record(new Happening(
                realmId,
                personId,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "match_decided",
                Map.of("other", otherId.toString(), "decision", decision.name().toLowerCase(Locale.UK))));
    }
}
