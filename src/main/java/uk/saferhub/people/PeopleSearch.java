package uk.saferhub.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.timeline.ReadLog;

/**
 * Finds people by what somebody typed (WRK-05), among those whom the actor may know and no others. One statement; no count
 * tells of anybody else.
 */
@Component
class PeopleSearch {

    static final int MOST_SHOWN = 25;

    // An entry is found by every word that was typed, or by all but one where three or more were. The keys are looked
    // up in the
    // index first; sight then keeps those whom the actor may know.
    private static final String FOUND = """
            select p.id, p.reference, p.name, hit.born, hit.aliases
            from (
              select k.person_id, count(distinct s.word) as words, sum(s.weight) as weight
              from unnest(:words::integer[], :keys::text[], :weights::integer[]) as s (word, key, weight)
              join person_search_key k on k.key = s.key
              group by k.person_id
              having count(distinct s.word) >= :least
            ) found
            join person p on p.id = found.person_id
            left join lateral (
              select (select string_agg(b.words, ', ' order by b.rank, b.known_at, b.id)
                      from person_born_label b where b.person_id = p.id) as born,
                     (select string_agg(btrim(n.given || ' ' || n.family), ', ' order by n.known_at, n.id)
                      from person_name n where n.person_id = p.id and n.kind = 'alias') as aliases
            ) hit on true
            where %s
            order by found.words desc, found.weight desc, p.name, p.id
            limit :most
            """;

    private final JdbcClient client;
    private final ReadLog log;
    private final ApplicationEventPublisher events;

    PeopleSearch(JdbcClient client, ReadLog log, ApplicationEventPublisher events) {
        this.events = events;
        this.client = client;
        this.log = log;
    }

    record Found(
            UUID id,
            String reference,
            String name,
            @Nullable String born,
            @Nullable String aliases) {}

    /** The best first; no more than {@link #MOST_SHOWN}, and one more when there are more. */
    List<Found> find(String typed, Actor actor) {
        // What was sought is logged too, and when nobody was found: a curious search is one that finds nobody.
        log.note("searched for", typed);
        events.publishEvent(new PeopleSearched(actor, typed));
        List<SearchKeys.Sought> sought = SearchKeys.sought(typed);
        if (sought.isEmpty()) return List.of();
        List<Found> found = statement("", sought, actor.sight(Permission.READ_PERSON))
                .query(Found.class)
                .list();
        log.read(found.stream().limit(MOST_SHOWN).map(Found::id).toList());
        return found;
    }

    /** @param before what stands before the statement: nothing, or what asks for its plan */
    JdbcClient.StatementSpec statement(String before, List<SearchKeys.Sought> sought, Sight sight) {
        long words = sought.stream().map(SearchKeys.Sought::word).distinct().count();
        return client.sql(before + FOUND.formatted(sight.where("p")))
                .params(sight.params())
                .param("words", sought.stream().map(SearchKeys.Sought::word).toArray(Integer[]::new))
                .param("keys", sought.stream().map(SearchKeys.Sought::key).toArray(String[]::new))
                .param("weights", sought.stream().map(SearchKeys.Sought::weight).toArray(Integer[]::new))
                .param("least", words > 2 ? words - 1 : words)
                .param("most", MOST_SHOWN + 1);
    }
}
