package uk.saferhub.privacy.collation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.Restrictions;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Carries what was decided to everybody who was given something of the records in which somebody stands: by the log of disclosures,
 * on a paper copy, by a bridge that both sides let one see, or as a body that takes part and reads them, by its own systems too (UK GDPR article 19).
 */
@Component
class Carry {

    /** Who was given something of the records that {@code held} lists by id and reference. */
    static final String GIVEN = """
            given (key, recipient, what, given_on) as (
              select 'D' || d.id, d.recipient, d.what || ', of ' || h.reference, d.given_on
              from held h join disclosure_label d on d.record_id = h.id
              union all
              select 'P' || c.id, c.recipient, 'Paper copy ' || c.number || ' of ' || h.reference, c.made_on
              from held h join bundle_copy_label c on c.record_id = h.id
              union all
              select 'X' || g.id, g.recipient, 'Handed over, from ' || h.reference, g.made_on
              from held h join bridge_recipient_label g on g.record_id = h.id
              union all
              select 'B' || o.id, o.name, 'Takes part in ' || string_agg(h.reference, ', ' order by h.reference), null::date
              from held h join taking_part_label t on t.record_id = h.id join organisation_label o on o.id = t.organisation_id
              group by o.id, o.name)
            """;

    private final JdbcClient client;
    private final SearchStore store;
    private final Restrictions restrictions;
    private final Timeline timeline;

    Carry(JdbcClient client, SearchStore store, Restrictions restrictions, Timeline timeline) {
        this.client = client;
        this.store = store;
        this.restrictions = restrictions;
        this.timeline = timeline;
    }

    /** Those who are not told yet first: one statement. The caller has decided that the search may be seen. */
    List<Recipient> recipients(Search search) {
        return client.sql("""
                with held as (
                  select distinct r.id, r.reference from record_item i join record_label r on r.reference = i.source
                  where i.search_id = :search and r.realm_id = :realm),
                %s
                select g.key, g.recipient, g.what, g.given_on, t.told, t.happened_on as told_on, t.words
                from given g left join recipient_telling t on t.search_id = :search and t.recipient_key = g.key
                order by t.told is not null, g.given_on nulls last, g.recipient, g.key limit 500
                """.formatted(GIVEN))
                .param("search", search.id())
                .param("realm", search.realmId())
                .query(Recipient.class)
                .list();
    }

    /** @param told else it was impossible or out of proportion. @param words how, or why not. @throws uk.saferhub.kernel.Refusal PRV-03-B */
    void tell(Search search, List<Recipient> whom, boolean told, LocalDate on, String words, Actor actor) {
        CarryRules.happened(on, actor.today()).orThrow();
        for (Recipient one : whom) {
            if (one.told() != null) continue;
            client.sql("""
                    insert into recipient_telling (id, search_id, realm_id, recipient_key, recipient, told, happened_on, words, account_id, known_at)
                    values (:id, :search, :realm, :key, :recipient, :told, :on, :words, :actor, :now)
                    on conflict do nothing
                    """)
                    .param("id", Keys.next())
                    .param("search", search.id())
                    .param("realm", search.realmId())
                    .param("key", one.key())
                    .param("recipient", one.recipient())
                    .param("told", told)
                    .param("on", on)
                    .param("words", words)
                    .param("actor", actor.accountId())
                    .param("now", Timestamp.from(actor.now()))
                    .update();
        }
        note(search, "recipients_told", actor);
    }

    /** Whether what is held of them is restricted by this request. */
    boolean isRestricted(Search search) {
        return restrictions.of(search.known()).stream()
                .anyMatch(one -> one.reference().equals(search.requestReference()));
    }

    /** From today what is held of them is kept and not used. @throws uk.saferhub.kernel.Refusal PRV-03-C */
    void restrict(Search search, String why, Actor actor) {
        CarryRules.mayRestrict(search).orThrow();
        store.lock(search);
        for (UUID person : search.known())
            restrictions.restrict(person, search.realmId(), search.requestReference(), why, actor);
        note(search, "use_restricted", actor);
    }

    void lift(Search search, String why, Actor actor) {
        store.lock(search);
        for (UUID person : search.known())
            restrictions.lift(person, search.realmId(), search.requestReference(), why, actor);
        note(search, "use_restricted_no_more", actor);
    }

    private void note(Search search, String verb, Actor actor) {
        timeline.record(new Happening(
                search.realmId(),
                search.id(),
                actor.accountId(),
                actor.seat(search.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }
}
