package uk.saferhub.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Words;

/**
 * Puts right what is known of somebody (IDX-01, PRV-03): takes a fact back or ends it and, in the same step, enters what holds
 * instead. From then on they are found, compared and written to by what holds.
 */
@Component
class Rectify {

    private final JdbcClient client;
    private final Facts facts;
    private final PersonStore store;
    private final Contacts contacts;
    private final Learn learn;

    Rectify(JdbcClient client, Facts facts, PersonStore store, Contacts contacts, Learn learn) {
        this.client = client;
        this.facts = facts;
        this.store = store;
        this.contacts = contacts;
        this.learn = learn;
    }

    /**
     * @param until last day on which it was right; null unless it ended
     * @param instead what holds in its place; null where nothing does
     */
    void rectify(
            PersonPage.Entry person,
            Fact fact,
            Amendment amendment,
            @Nullable LocalDate until,
            String reason,
            @Nullable Particulars instead,
            Actor actor) {
        FactRules.mayBe(fact.kind(), fact.ended() && fact.kind() != FactKind.FLAG, fact.main(), amendment)
                .orThrow();
        UUID body = actor.seat(person.realmId()).organisationId();
        boolean stood;
        if (amendment.ends() && until != null) {
            FactRules.mayEnd(fact.from(), until, actor.today()).orThrow();
            Address now = instead == null ? null : instead.address();
            FactRules.mayChange(now != null && !fact.safe() && fact.at(now), now != null && now.safeHouse())
                    .orThrow();
            stood = facts.end(fact, until, reason, actor);
        } else {
            Words words = Words.of(Rectify.class);
            stood = facts.takeBack(person, fact, body, reason, amendment.putsAnother(), words, actor);
        }
        FactRules.stands(stood).orThrow();
        if (amendment.putsAnother() && instead != null) enter(person, fact, until, instead, body, actor);
        learn.tell(person, "fact_" + amendment.name().toLowerCase(), actor);
    }

    private void enter(
            PersonPage.Entry person, Fact old, @Nullable LocalDate until, Particulars instead, UUID body, Actor actor) {
        Name name = instead.alias();
        if (old.main() && name != null) {
            store.name(person.id(), person.realmId(), name, "name", actor.now());
            client.sql("update person set name = :name, version = version + 1 where id = :id")
                    .param("name", name.whole())
                    .param("id", person.id())
                    .update();
        } else if (instead.address() != null) lives(person, old, until, instead.address(), body, actor);
        else {
            store.learn(person, instead, body, actor.now());
            contacts.add(person, instead, actor.now());
        }
    }

    /** Whoever held a safe address goes on holding it, and the same words are the same place of the index. */
    private void lives(
            PersonPage.Entry person, Fact old, @Nullable LocalDate until, Address address, UUID body, Actor actor) {
        boolean same = address.line().equals(old.first())
                && old.second().equals(address.postcode() == null ? "" : address.postcode());
        UUID holder = old.holderId() != null && old.safe() ? old.holderId() : body;
        LocalDate from = until == null ? old.from() : until.plusDays(1);
        var residence = new Residence(address, same ? old.premisesId() : null, holder, from, null);
        store.address(person.id(), person.realmId(), holder, residence, actor.now());
    }
}
