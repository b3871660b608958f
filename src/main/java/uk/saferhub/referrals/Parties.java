package uk.saferhub.referrals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        List<Entry> entries = entries(referral);
        Set<UUID> held = held(referral, entries);
        return entries.stream()
                .map(entry -> {
                    String role = hub.label(CategorySet.PARTY_ROLE, entry.role());
                    return held.contains(entry.personId())
                            ? Party.heldBack(role, referral.organisation())
                            : new Party(
                                    entry.reference(),
                                    entry.name(),
                                    role,
                                    people.possibleMatches(entry.personId(), actor),
                                    "");
                })
                .toList();
    }

    /** Whom the reader of the referral is not told: those named as harmed and as nothing else (SHR-04). */
    Set<UUID> held(Referral referral) {
        return referral.held().words().isEmpty() ? Set.of() : held(referral, entries(referral));
    }

    private static Set<UUID> held(Referral referral, List<Entry> entries) {
        if (referral.held().words().isEmpty()) return Set.of();
        Set<UUID> named = entries.stream()
                .filter(entry -> !entry.role().equals(PartyRole.HARMED))
                .map(Entry::personId)
                .collect(Collectors.toSet());
        return entries.stream()
                .map(Entry::personId)
                .filter(person -> !named.contains(person))
                .collect(Collectors.toSet());
    }

    /** Other work on those in the referral whom the reader is told, each as the entry that stands for them. */
    OtherWork.Found otherWork(Referral referral, Actor actor) {
        Set<UUID> held = held(referral);
        List<UUID> standing = entries(referral).stream()
                .map(Entry::personId)
                .filter(person -> !held.contains(person))
                .map(person -> people.standing(person, actor))
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
        Set<UUID> held = held(referral);
        Entry entry = entries(referral).stream()
                .filter(one -> one.reference().equals(reference) && !held.contains(one.personId()))
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
