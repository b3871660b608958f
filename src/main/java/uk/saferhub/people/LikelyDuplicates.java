package uk.saferhub.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.timeline.ReadLog;

/**
 * Entries of a register that are likely one person, a stretch of the register at a time, newest first (IDX-02). Entries are compared
 * that share a key, each with older ones alone, so that a pair comes once; both are people whom the actor may know, and nobody else
 * moves what is listed or counted (IDX-03).
 */
@Component
class LikelyDuplicates {

    /** So many entries are compared with older ones at once, and so many times before a page of no pairs is shown. */
    static final int STRETCH = 200;

    private static final int MOST_STRETCHES = 5;
    private static final int MOST_OF_ONE_KEY = 100;
    private static final int MOST_FOR_ONE = 5;

    /** @param older the entry that was there before, and how alike it is */
    record Pair(PersonEntry newer, List<LocalDate> born, PossibleMatch older) {}

    /** @param compared how many entries were looked at @param next the reference after which the register goes on; null at its end */
    record Stretch(List<Pair> pairs, int compared, @Nullable String next) {}

    private record Candidate(
            UUID newer,
            UUID id,
            String reference,
            String name,
            @Nullable Sameness decision) {}

    private static final String CANDIDATES = """
            select f.newer, f.id, f.reference, f.name, d.decision from (
              select k.newer, k.id, k.reference, k.name,
                     row_number() over (partition by k.newer order by count(*) desc, k.id) as rank
              from (%s) k
              group by k.newer, k.id, k.reference, k.name) f
            left join lateral (
              select m.decision from person_match m where m.person_id = f.id and m.other_id = f.newer
              order by m.decided_at desc, m.id desc limit 1) d on true
            where f.rank <= :most and coalesce(d.decision, 'NOT_SURE') = 'NOT_SURE'
            """;

    // Along the index of each key, as far as needed.
    private static final String OF_MANY = """
            select s.newer, k.id, k.reference, k.name
            from unnest(:newer::uuid[], :keys::text[]) as s (newer, key)
            cross join lateral (
              select p.id, p.reference, p.name from person_key k join person p on p.id = k.person_id
              where k.realm_id = :realm and k.key = s.key and k.person_id < s.newer and %s
              order by k.person_id desc limit :most_of_key) k
            """;

    // Whoever may know few would read a common key to its end to find a hundred: the few themselves are read instead.
    private static final String OF_FEW = """
            select k.newer, k.id, k.reference, k.name from (
              select s.newer, p.id, p.reference, p.name, row_number() over (partition by s.newer, s.key order by p.id desc) as place
              from (select p.id, p.reference, p.name from person p where p.realm_id = :realm and %s offset 0) p
              join person_key k on k.person_id = p.id
              join unnest(:newer::uuid[], :keys::text[]) as s (newer, key) on s.key = k.key and p.id < s.newer) k
            where k.place <= :most_of_key
            """;

    /** Up to so many people are few. */
    static final int FEW = 20_000;

    private final JdbcClient client;
    private final Descriptions descriptions;
    private final LearntWeights weights;
    private final ReadLog log;

    LikelyDuplicates(JdbcClient client, Descriptions descriptions, LearntWeights weights, ReadLog log) {
        this.client = client;
        this.descriptions = descriptions;
        this.weights = weights;
        this.log = log;
    }

    /**
     * The next stretch that has pairs, or several without. A fixed number of statements for each stretch, whatever it holds.
     *
     * @param after reference of the last entry of the stretch before; of one whom the actor may not know it is as if empty
     */
    Stretch of(UUID realmId, String after, Actor actor) {
        return of(realmId, after, STRETCH, FEW, actor);
    }

    /** @param size of a stretch @param few up to how many people are read themselves */
    Stretch of(UUID realmId, String after, int size, int few, Actor actor) {
        LearntWeights.Weighed by = weights.of(realmId);
        String last = after;
        int compared = 0;
        for (int i = 0; ; i++) {
            List<PersonEntry> people = people(realmId, last, size + 1, actor);
            boolean more = people.size() > size;
            List<PersonEntry> newer = more ? people.subList(0, size) : people;
            compared += newer.size();
            List<Pair> pairs = pairs(newer, realmId, by, few, actor);
            if (more) last = newer.getLast().reference();
            if (!pairs.isEmpty() || !more || i == MOST_STRETCHES - 1)
                return new Stretch(pairs, compared, more ? last : null);
        }
    }

    private List<PersonEntry> people(UUID realmId, String after, int most, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        return client.sql("""
                select p.id, p.reference, p.name from person p
                where p.realm_id = :realm and %s
                  and p.id < coalesce((select q.id from person q where q.reference = :after and q.realm_id = :realm and %s),
                                      'ffffffff-ffff-ffff-ffff-ffffffffffff')
                order by p.id desc limit :most
                """.formatted(sight.where("p"), sight.where("q")))
                .params(sight.params())
                .param("realm", realmId)
                .param("after", after)
                .param("most", most)
                .query(PersonEntry.class)
                .list();
    }

    private List<Pair> pairs(List<PersonEntry> newer, UUID realmId, LearntWeights.Weighed by, int few, Actor actor) {
        Map<UUID, PersonEntry> entries = newer.stream().collect(Collectors.toMap(PersonEntry::id, one -> one));
        Map<UUID, Described> sought = descriptions.of(entries.keySet(), actor);
        List<Candidate> candidates = candidates(sought, realmId, few, actor);
        Map<UUID, Described> found =
                descriptions.of(candidates.stream().map(Candidate::id).collect(Collectors.toSet()), actor);
        List<Pair> pairs = candidates.stream()
                .filter(one -> found.containsKey(one.id()))
                .flatMap(one -> {
                    Described known = sought.get(one.newer());
                    var older = new PersonEntry(one.id(), one.reference(), one.name());
                    return PossibleMatches.match(older, known, found.get(one.id()), one.decision(), by)
                            .map(match -> new Pair(entries.get(one.newer()), known.born(), match))
                            .stream();
                })
                .sorted(Comparator.comparingInt((Pair pair) -> pair.older().percent())
                        .reversed())
                .toList();
        log.read(pairs.stream()
                .flatMap(pair ->
                        Stream.of(pair.newer().id(), pair.older().person().id()))
                .toList());
        return pairs;
    }

    private boolean knowsFew(UUID realmId, int few, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        return client.sql("select count(*) <= :few from (select from person p where p.realm_id = :realm and %s limit :few + 1) p"
                        .formatted(sight.where("p")))
                .params(sight.params())
                .param("realm", realmId)
                .param("few", few)
                .query(Boolean.class)
                .single();
    }

    /** Older entries that share most keys with each, but those that somebody decided upon; one statement for all. */
    private List<Candidate> candidates(Map<UUID, Described> sought, UUID realmId, int few, Actor actor) {
        var newer = new ArrayList<UUID>();
        var keys = new ArrayList<String>();
        sought.forEach((id, known) -> MatchKeys.sought(known).forEach(key -> {
            newer.add(id);
            keys.add(key);
        }));
        var sight = actor.sight(Permission.READ_PERSON);
        String sharing = knowsFew(realmId, few, actor) ? OF_FEW : OF_MANY;
        return client.sql(CANDIDATES.formatted(sharing.formatted(sight.where("p"))))
                .params(sight.params())
                .param("newer", newer.toArray(UUID[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("realm", realmId)
                .param("most_of_key", MOST_OF_ONE_KEY)
                .param("most", MOST_FOR_ONE)
                .query(Candidate.class)
                .list();
    }
}
