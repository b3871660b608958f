package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.people.entry.Holders;
import uk.saferhub.web.Words;

/** What is known of somebody, fact by fact: what stands, and what was taken back. One statement each. */
@Component
class Facts {

    private final JdbcClient client;

    Facts(JdbcClient client) {
        this.client = client;
    }

    /** A fact that was taken back, as it was. @param putBack why it was put back, and by whom; null where it was not. @param words null, as is its reason, where it was an address that another body held */
    record TakenBack(
            UUID id,
            FactKind kind,
            @org.jspecify.annotations.Nullable String words,
            @org.jspecify.annotations.Nullable String reason,
            boolean corrected,
            String by,
            String body,
            Instant at,
            @org.jspecify.annotations.Nullable String putBack) {

        boolean mayComeBack() {
            return words != null && putBack == null && PutFactBack.KINDS.contains(kind);
        }
    }

    /** A safe address that another body holds is not there, nor a relationship to somebody whom the actor may not know. */
    List<Fact> of(UUID personId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var holders = Holders.of(actor);
        return client.sql("""
                select 1 as place, id, 'NAME' as kind, given as first, family as second, false as safe, false as silent,
                       kind = 'name' and held_until is null as main, null::date as "from", held_until as until,
                       null::uuid as holder_id, null::uuid as premises_id, known_at
                  from person_name where person_id = :person
                union all select 2, id, case rank when 0 then 'BORN' else 'ABOUT' end, words, '', false, false, false, null, null,
                       null, null, known_at from person_born_label where person_id = :person
                union all select 3, a.id, 'ADDRESS', a.line, coalesce(a.postcode, ''), a.safe_house, a.do_not_write, false,
                       a.held_from, a.held_until, a.organisation_id, a.premises_id, a.known_at
                  from person_address a where a.person_id = :person and %s
                union all select 4, id, 'PHONE', number, safe_times, false, do_not_ring, false, null, held_until, null, null,
                       known_at from person_phone where person_id = :person
                union all select 5, id, 'EMAIL', address, '', false, do_not_write, false, null, held_until, null, null, known_at
                  from person_email where person_id = :person
                union all select 6, id, 'NUMBER', kind, number, false, false, false, null, held_until, null, null, known_at
                  from person_identifier where person_id = :person
                union all select 7, id, 'NEED', kind, words, false, false, false, null, held_until, null, null, known_at
                  from person_need where person_id = :person
                union all select 8, id, 'FLAG', words, '', false, false, false, from_on, until_on, null, null, raised_at
                  from person_flag where person_id = :person
                union all select 9, r.id, 'RELATION', r.kind || case when r.other_id = :person then '.back' else '' end, p.name, false, false, false, r.held_from, r.held_until, null, null,
                       r.known_at
                  from person_relation r
                  join person p on p.id = case when r.person_id = :person then r.other_id else r.person_id end
                  where :person in (r.person_id, r.other_id) and %s
                order by place, known_at, id
                """.formatted(holders.where("a", "masked"), sight.where("p")))
                .params(sight.params())
                .params(holders.params())
                .param("person", personId)
                .query(Fact.class)
                .list();
    }

    /** One of them; that somebody has taken it back meanwhile is said as such, and anything else is not there. */
    Optional<Fact> one(UUID personId, UUID factId, Actor actor) {
        Optional<Fact> found = of(personId, actor).stream()
                .filter(fact -> fact.id().equals(factId))
                .findFirst();
        if (found.isEmpty())
            FactRules.stands(!isTakenBack(personId, factId, actor)).orThrow();
        return found;
    }

    /** The newest first. */
    List<TakenBack> takenBack(UUID personId, Actor actor) {
        var holders = Holders.of(actor);
        return client.sql("""
                select w.fact_id as id, w.kind, case when seen then w.put_back_reason || ', ' || b.name end as put_back,
                       case when seen then w.words end as words, case when seen then w.reason end as reason, w.corrected,
                       c.name as by, o.name as body, w.withdrawn_at as at
                from person_fact_withdrawal w cross join lateral (select %s as seen) mask
                join account_label c on c.id = w.withdrawn_by left join account_label b on b.id = w.put_back_by
                join organisation_label o on o.id = w.organisation_id
                where w.person_id = :person
                order by w.withdrawn_at desc, w.fact_id
                """.formatted(holders.where("w")))
                .params(holders.params())
                .param("person", personId)
                .query(TakenBack.class)
                .list();
    }

    /**
     * An address is kept for its holder alone from then on, whatever its mark said: it may be taken back because the mark was wrong,
     * and then its words are those of a safe address (IDX-05).
     *
     * @return false where somebody was first
     */
    boolean takeBack(
            PersonPage.Entry person,
            Fact fact,
            UUID bodyId,
            String reason,
            boolean corrected,
            Words words,
            Actor actor) {
        return client.sql("""
                        insert into person_fact_withdrawal (fact_id, person_id, realm_id, kind, words, safe, organisation_id, reason,
                                                            corrected, withdrawn_by, withdrawn_at)
                        values (:fact, :person, :realm, :kind, :words, :safe, :body, :reason, :corrected, :by, :at)
                        on conflict (fact_id) do nothing
                        """)
                        .param("fact", fact.id())
                        .param("person", person.id())
                        .param("realm", person.realmId())
                        .param("kind", fact.kind().name())
                        .param("words", fact.kept(words))
                        .param("safe", fact.kind() == FactKind.ADDRESS)
                        .param("body", fact.holderId() != null ? fact.holderId() : bodyId)
                        .param("reason", reason)
                        .param("corrected", corrected)
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .update()
                == 1;
    }

    /** @return false where it had ended */
    boolean end(Fact fact, LocalDate until, String reason, Actor actor) {
        return client.sql("update " + fact.kind().table()
                                + " set held_until = :until, end_reason = :reason, ended_by = :by, ended_at = :at"
                                + " where id = :id and held_until is null")
                        .param("until", until)
                        .param("reason", reason)
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .param("id", fact.id())
                        .update()
                == 1;
    }

    /** Of an address only its holder is told: to anybody else it is not there. */
    private boolean isTakenBack(UUID personId, UUID factId, Actor actor) {
        var holders = Holders.of(actor);
        return client.sql("""
                select exists (select from person_fact_withdrawal w where w.fact_id = :fact and w.person_id = :person and %s)
                """.formatted(holders.where("w")))
                .params(holders.params())
                .param("fact", factId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
