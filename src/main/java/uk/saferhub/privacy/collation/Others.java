package uk.saferhub.privacy.collation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.people.Addresses;
import uk.saferhub.people.KeptAddress;
import uk.saferhub.people.SafeElsewhere;
import uk.saferhub.privacy.requests.Request;

/**
 * Who else a text names, of those whom the compartment knows, and whether an address that must not be found stands in it. Both are
 * compared whether or not the reader may know them: that is the point of the check.
 */
@Component
class Others {

    private final JdbcClient client;
    private final Addresses addresses;
    private final SafeElsewhere elsewhere;

    Others(JdbcClient client, Addresses addresses, SafeElsewhere elsewhere) {
        this.client = client;
        this.addresses = addresses;
        this.elsewhere = elsewhere;
    }

    /**
     * Words of the text that are somebody else's name, number or address, however they are spaced: whole names of everybody, parts of
     * names of those who share a case or a referral with whoever asks.
     */
    List<String> named(Search search, String text) {
        return client.sql("""
                with said as (select regexp_replace(lower(:text), '\\s+', ' ', 'g') as words)
                select distinct f.words from (
                  select p.name as words from person_label p, said t
                  where p.realm_id = :realm and p.id <> all (:own) and position(lower(p.name) in t.words) > 0
                  union
                  select l.words from person_words_label l, said t
                  where l.realm_id = :realm and l.person_id <> all (:own) and length(l.words) > 2
                    and l.kind in ('given', 'family', 'address', 'phone', 'email') and position(lower(l.words) in t.words) > 0
                    and l.person_id in (select c.person_id from case_party_label c join case_party_label mine on mine.case_id = c.case_id
                                        where mine.person_id = any (:own)
                                        union
                                        select r.person_id from referral_words_label r join referral_words_label mine on mine.id = r.id
                                        where mine.person_id = any (:own))) f
                where not exists (select from person_words_label o where o.person_id = any (:own) and lower(o.words) = lower(f.words))
                order by 1 limit 20
                """)
                .param("realm", search.realmId())
                .param("own", search.people())
                .param("text", text)
                .query(String.class)
                .list();
    }

    /** Whether a safe address, whosever it is and whichever compartment keeps it, stands in the text. */
    boolean bearsSafeAddress(Search search, String text, Actor actor) {
        List<UUID> nobody = List.of();
        return addresses.against(nobody, search.realmId(), actor).stream()
                        .filter(KeptAddress::isSafe)
                        .anyMatch(address -> address.standsIn(text))
                || elsewhere.names(text, leaving(search.realmId(), search.id(), actor), actor);
    }

    /** Whether one stands in what governance is about to send: somebody may have gone there since it was answered. */
    boolean bearsSafeAddress(Request request, String text, Actor actor) {
        return elsewhere.names(text, leaving(request.realmId(), request.id(), actor), actor);
    }

    private static SafeElsewhere.Leaving leaving(UUID realm, UUID record, Actor actor) {
        return new SafeElsewhere.Leaving(
                SafeElsewhere.Paper.SUBJECT_ACCESS,
                realm,
                record,
                actor.seat(realm).organisationId());
    }
}
