package uk.saferhub.privacy.collation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.people.NamesAlike;
import uk.saferhub.timeline.ReadLog;

/** Who of a compartment's index may be the one who asks, and which of its records bear a name of theirs in their title. */
@Component
class Candidates {

    static final int MOST = 100;

    /** @param kind person, notice, order, complaint, case, referral or record handed over. @param words what tells it from others */
    record Candidate(UUID id, String kind, String reference, String title, String words) {}

    // Every word of one of the names stands in the title, or in a name of theirs.
    private static final String NAMED = """
            exists (select from unnest(:names::text[]) as asked (name) where not exists (
              select from regexp_split_to_table(lower(asked.name), '\\s+') as w (word) where position(w.word in lower(%s)) = 0))""";

    private final JdbcClient client;
    private final NamesAlike alike;
    private final ReadLog log;

    Candidates(JdbcClient client, NamesAlike alike, ReadLog log) {
        this.client = client;
        this.alike = alike;
        this.log = log;
    }

    /** As far as the actor may see, people first, and those before others who bear the name as it is spelt. */
    List<Candidate> of(Search search, Actor actor) {
        Sight sight = actor.sight(Permission.COLLATE_RECORDS);
        UUID[] like =
                alike.of(List.of(search.nameLines()), search.realmId(), sight).toArray(UUID[]::new);
        String person = "p.name || ' ' || coalesce((select string_agg(l.words, ' ') from person_words_label l "
                + "where l.person_id = p.id and l.kind in ('given', 'family')), '')";
        List<Candidate> found = client.sql("""
                select c.id, c.kind, c.reference, c.title, coalesce(b.words, '') as words from (
                  select p.id, p.realm_id, p.area_id, 'person' as kind, p.reference, p.name as title, not s.spelt as likely
                  from person_label p cross join lateral (select %s as spelt) s where s.spelt or p.id = any (:like)
                  union all select n.id, n.realm_id, n.area_id, 'notice', n.reference, n.title, false from notice_found_label n where %s
                  union all select n.id, n.realm_id, n.area_id, 'order', n.reference, n.title, false from order_found_label n where %s
                  union all select n.id, n.realm_id, n.area_id, 'complaint', n.reference, n.title, false from complaint_found_label n
                    where %s
                  union all select n.id, n.realm_id, n.area_id, 'case', n.reference, n.title, false from case_summary_label n where %s
                  union all select n.id, n.realm_id, n.area_id, 'referral', n.reference, n.title, false from referral_found_label n
                    where %s
                  union all select n.id, n.realm_id, n.area_id, 'record handed over', n.reference, n.title, false from bridged_found_label n
                    where %s) c
                left join lateral (select string_agg(distinct o.words, ', ') as words from person_born_label o where o.person_id = c.id) b
                  on true
                where c.realm_id = :realm and %s
                order by c.kind = 'person' desc, c.likely, c.kind, c.title, c.id limit :most
                """.formatted(
                                NAMED.formatted(person),
                                NAMED.formatted("n.title"),
                                NAMED.formatted("n.title"),
                                NAMED.formatted("n.title"),
                                NAMED.formatted("n.title"),
                                NAMED.formatted("n.title"),
                                NAMED.formatted("n.title"),
                                sight.where("c")))
                .params(sight.params())
                .param("names", search.nameLines())
                .param("like", like)
                .param("realm", search.realmId())
                .param("most", MOST)
                .query(Candidate.class)
                .list();
        log.read(found.stream().map(Candidate::id).toList());
        return found;
    }
}
