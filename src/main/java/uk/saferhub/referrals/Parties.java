package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.people.People;
import uk.saferhub.people.Sameness;

/** The people in a referral, whom they may be, what was decided about it, and what other work there is. */
@Component
class Parties {

    private final JdbcClient client;
    private final People people;
    private final OtherWork others;

    Parties(JdbcClient client, People people, OtherWork others) {
        this.client = client;
        this.people = people;
        this.others = others;
    }

    private record Entry(UUID personId, String reference, String name, String role) {}

    /** With possible matches among those whom the actor may know. */
    List<Party> of(Referral referral, ReferralHub hub, Actor actor) {
        return entries(referral).stream()
                .map(entry -> new Party(
                        entry.reference(),
                        entry.name(),
                        hub.label(CategorySet.PARTY_ROLE, entry.role()),
                        people.possibleMatches(entry.personId(), actor)))
                .toList();
    }

    /** Other work on those in the referral, each as the entry that stands for them. */
    OtherWork.Found otherWork(Referral referral, Actor actor) {
        List<UUID> standing = standing(referral, actor).stream()
                .map(PartyRole::personId)
                .distinct()
                .toList();
        return others.of(standing, referral.realmId(), actor);
    }

    /** Other work at the place that the referral names. */
    OtherWork.Found atPlace(Referral referral, Actor actor) {
        return others.at(referral.id(), referral.realmId(), actor);
    }

    /** Each role with the entry that stands for its person, as confirmed so far. */
    List<PartyRole> standing(Referral referral, Actor actor) {
        return client
                .sql("select person_id, role from referral_party where referral_id = :referral order by id")
                .param("referral", referral.id())
                .query(PartyRole.class)
                .stream()
                .map(party -> new PartyRole(people.standing(party.personId(), actor), party.role()))
                .distinct()
                .toList();
    }

    /**
     * Records what the actor decided about somebody in the referral and another entry, both by their references.
     *
     * @throws NotFound where the one is not of the referral, or the actor may not know the other
     */
    void decide(Referral referral, String reference, String other, Sameness decision, Actor actor) {
        Entry entry = entries(referral).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID otherId = client.sql("select id from person_label where reference = :other")
                .param("other", other)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        people.decide(entry.personId(), otherId, decision, actor);
    }

    private List<Entry> entries(Referral referral) {
        return client.sql("""
                select p.person_id, l.reference, l.name, p.role
                from referral_party p join person_label l on l.id = p.person_id
                where p.referral_id = :referral order by p.id
                """)
                .param("referral", referral.id())
                .query(Entry.class)
                .list();
    }
}
