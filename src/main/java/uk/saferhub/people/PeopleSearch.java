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
 * Finds people by what somebody typed (WRK-05), among those whom the actor may know and no others. One statement, or two: where
 * more bear the names as typed than are shown, nobody who bears one like them is looked for, since they would come after. No
 * count tells of anybody else.
 */
@Component
class PeopleSearch {

    static final int MOST_SHOWN = 25;

    // The keys are looked up in the index first; sight then keeps those whom the actor may know.
    // What is shown of each is asked for once the best are known.
    private static final String FOUND = """
            select best.id, best.reference, best.name, hit.born, hit.aliases
            from (
              select p.id, p.reference, p.name, found.words, found.weight
              from (
                select k.person_id, bit_count(bit_or(1::bigint << s.word)::bit(64)) as words, sum(s.weight) as weight
                from unnest(:words::integer[], :keys::text[], :weights::integer[]) as s (word, key, weight)
                join person_search_key k on k.key = s.key
                where %s
                group by k.person_id
                having bit_count(bit_or(1::bigint << s.word)::bit(64)) >= :least
              ) found
              join person p on p.id = found.person_id
              where %s
              order by found.words desc, found.weight desc, p.name, p.id
              limit :most
            ) best
            left join lateral (
              select (select string_agg(b.words, ', ' order by b.rank, b.known_at, b.id)
                      from person_born_label b where b.person_id = best.id) as born,
                     (select string_agg(btrim(n.given || ' ' || n.family), ', ' order by n.known_at, n.id)
                      from person_name n where n.person_id = best.id and (n.kind = 'alias' or n.held_until is not null)) as aliases
            ) hit on true
            order by best.words desc, best.weight desc, best.name, best.id
            """;

    /** Who may know no more people than this is searched for among them, and not among those who bear the name. */
    private static final int FEW = 2000;

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
        Sight sight = actor.sight(Permission.READ_PERSON);
        List<SearchKeys.Sought> asTyped = SearchKeys.asTyped(sought);
        List<Found> found = asTyped.isEmpty() ? List.of() : found(asTyped, asTyped.size(), sight);
        if (found.size() <= MOST_SHOWN) found = found(sought, least(sought), sight);
        log.read(found.stream().limit(MOST_SHOWN).map(Found::id).toList());
        return found;
    }

    private List<Found> found(List<SearchKeys.Sought> sought, long least, Sight sight) {
        return statement("", sought, least, sight).query(Found.class).list();
    }

    /** Every word, or all but one where three or more were typed. */
    static long least(List<SearchKeys.Sought> sought) {
        long words = sought.stream().map(SearchKeys.Sought::word).distinct().count();
        return words > 2 ? words - 1 : words;
    }

    /** @param before what stands before the statement: nothing, or what asks for its plan */
    JdbcClient.StatementSpec statement(String before, List<SearchKeys.Sought> sought, long least, Sight sight) {
        String among = seesFew(sight)
                ? "k.person_id in (select known.id from person known where " + sight.where("known") + ")"
                : "true";
        return client.sql(before + FOUND.formatted(among, sight.where("p")))
                .params(sight.params())
                .param("words", sought.stream().map(SearchKeys.Sought::word).toArray(Integer[]::new))
                .param("keys", sought.stream().map(SearchKeys.Sought::key).toArray(String[]::new))
                .param("weights", sought.stream().map(SearchKeys.Sought::weight).toArray(Integer[]::new))
                .param("least", least)
                .param("most", MOST_SHOWN + 1);
    }

    private boolean seesFew(Sight sight) {
        if (!sight.wholeSeats().isEmpty()) return false;
        return client.sql("select count(*) <= :few from (select 1 from person p where " + sight.where("p")
                        + " limit :few + 1) known")
                .params(sight.params())
                .param("few", FEW)
                .query(Boolean.class)
                .single();
    }
}
