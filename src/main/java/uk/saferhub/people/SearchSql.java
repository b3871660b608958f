package uk.saferhub.people;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.saferhub.people.entry.Holders;

/**
 * The three ways in which those who answer to what was typed are looked for; what is shown of the best is the same. Each was
 * chosen by its plan at 700,000 people (docs/decisions/performance.md).
 */
final class SearchSql {

    // What is shown of each is asked for once the best are known.
    private static final String SHOWN = """
            select best.id, best.reference, best.name, hit.born, hit.aliases
            from (
              select p.id, p.reference, p.name, found.words, found.weight
              from (
            %s
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

    private static final String BEST = """
            select k.person_id, bit_count(bit_or(1::bigint << s.word)::bit(64)) as words, sum(s.weight) as weight
            from unnest(:words::integer[], :keys::text[], :weights::integer[]) as s (word, key, weight)
            join %s on k.key = s.key
            where s.key not like 'postcode %%' or %s
            group by k.person_id
            having bit_count(bit_or(1::bigint << s.word)::bit(64)) >= :least""";

    // The planner cannot see into what was typed and takes every word for a rare one, so that it would begin with the
    // words
    // however few one may know: `offset 0` keeps it to the order that is written.
    private static final String MINE = """
            (select mine.person_id, mine.key
             from (select known.id from person known where %s offset 0) known
             cross join lateral (select held.person_id, held.key from person_search_key held
                                 where held.person_id = known.id and held.key = any (:keys::text[]) offset 0) mine) k""";

    // Who is kept apart at a postcode is found by it by whoever wrote it there, as if it stood openly, and by nobody else.
    private static final String OPEN = """
            exists (select from person_address h where h.person_id = %s.person_id
              and 'postcode ' || upper(regexp_replace(h.postcode, '\\s', '', 'g')) = %s and %s)""";

    private SearchSql() {}

    /** Any of the forms, most words first. The keys are looked up in the index first; sight then keeps those whom one may know. */
    static String anyForm(String sight, Holders holders) {
        return SHOWN.formatted(BEST.formatted("person_search_key k", open("k", "s.key", holders)), sight);
    }

    /** As {@link #anyForm}, among those whom one may know: for whoever sees few. @param known sight of the alias {@code known} */
    static String among(String known, Holders holders) {
        return SHOWN.formatted(BEST.formatted(MINE.formatted(known), open("k", "s.key", holders)), "true");
    }

    /**
     * Every word as it stands in {@code :key_0}, {@code :key_1} and so on. Each is a parameter of its own, since the planner
     * knows how common a word is and begins with the rarest; one who bears all of them needs no sum of weights.
     */
    static String everyWord(int words, String sight) {
        String others = IntStream.range(1, words).mapToObj("""
                        join person_search_key k%1$d on k%1$d.person_id = k0.person_id and k%1$d.key = :key_%1$d
                        """::formatted).collect(Collectors.joining());
        return SHOWN.formatted(
                "select k0.person_id, " + words + " as words, 0 as weight from person_search_key k0\n" + others
                        + "where k0.key = :key_0",
                sight);
    }

    private static String open(String key, String sought, Holders holders) {
        return OPEN.formatted(key, sought, holders.where("h", "apart"));
    }
}
