package uk.saferhub.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.ReadLog;

/**
 * The entries that were confirmed as the same person. A merge is only this: decisions on pairs. Nothing is moved or rewritten,
 * so taking a decision back leaves each entry exactly as it was, and each reader sees of the whole what they may see of its
 * parts; a part that they may not know is not even counted.
 */
@Component
class SameEntries {

    private final JdbcClient client;
    private final ReadLog log;

    SameEntries(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    record Same(
            UUID id,
            String reference,
            String name,
            @Nullable String born,
            @Nullable String aliases) {}

    /** Reached only through entries that the actor may know: a hidden entry joins nothing in their eyes. */
    List<Same> of(UUID personId, Actor actor) {
        var sight = actor.sight();
        List<Same> same = client.sql("""
                with recursive known as materialized (
                  select m.person_id, m.other_id from person_match m
                  join person p on p.id = m.person_id join person o on o.id = m.other_id
                  where m.decision = 'SAME' and %s and %s
                    and m.realm_id = (select realm_id from person where id = :person)
                    and not exists (
                      select 1 from person_match later
                      where later.person_id = m.person_id and later.other_id = m.other_id
                        and (later.decided_at, later.id) > (m.decided_at, m.id))
                ), same (id) as (
                  select :person::uuid
                  union
                  select case when k.person_id = s.id then k.other_id else k.person_id end
                  from same s join known k on s.id in (k.person_id, k.other_id)
                )
                select p.id, p.reference, p.name,
                       (select string_agg(b.words, ', ' order by b.rank, b.known_at, b.id)
                      from person_born_label b where b.person_id = p.id) as born,
                       (select string_agg(btrim(n.given || ' ' || n.family), ', ' order by n.known_at, n.id)
                        from person_name n where n.person_id = p.id and (n.kind = 'alias' or n.held_until is not null)) as aliases
                from same s join person p on p.id = s.id where p.id <> :person order by p.id
                """.formatted(sight.where("p"), sight.where("o")))
                .params(sight.params())
                .param("person", personId)
                .query(Same.class)
                .list();
        log.read(same.stream().map(Same::id).toList());
        return same;
    }
}
