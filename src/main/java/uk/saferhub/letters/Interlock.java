package uk.saferhub.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.files.Folder;
import uk.saferhub.people.Address;
import uk.saferhub.people.Addresses;
import uk.saferhub.people.KeptAddress;
import uk.saferhub.people.SafeElsewhere;

/** Brings together what {@link SafeAddressRules} asks about a letter. */
@Component
class Interlock {

    /** Somebody in the case. @param present whether in any role still. @param held whether the writer may not read who it is (SHR-04) */
    record Party(UUID personId, String person, boolean present, boolean held) {}

    private final JdbcClient client;
    private final Addresses addresses;
    private final SafeElsewhere elsewhere;

    Interlock(JdbcClient client, Addresses addresses, SafeElsewhere elsewhere) {
        this.client = client;
        this.addresses = addresses;
        this.elsewhere = elsewhere;
    }

    /** Everybody who is or was in the case; nobody on another kind of record. */
    List<Party> parties(Folder folder, Actor actor) {
        Mask harmed = Mask.of(actor, Permission.READ_HARMED, Permission.READ_CASE);
        return client.sql("""
                select p.person_id, case when m.held then 'Somebody who is harmed' else p.person end as person, p.present, m.held
                from case_party_label p join case_label c on c.id = p.case_id
                cross join lateral (select p.harmed and not %s
                  and not exists (select from unnest(p.bodies) as b (body) where %s) as held) m
                where p.case_id = :case order by 2, 1
                """.formatted(harmed.reads("c"), harmed.own("p.realm_id", "b.body")))
                .params(harmed.params())
                .param("case", folder.record().id())
                .query(Party.class)
                .list();
    }

    List<KeptAddress> addresses(Folder folder, List<Party> parties, Actor actor) {
        return addresses.against(
                parties.stream().map(Party::personId).toList(), folder.record().realmId(), actor);
    }

    /** What holds the letter up; empty where nothing does. */
    List<Stop> stops(Folder folder, Letter letter, Actor actor) {
        return with(SafeAddressRules.stops(sending(folder, letter, actor)), folder, letter);
    }

    /**
     * What holds it up for the sake of another register, in the words of a safe address of this one that the writer may not know.
     *
     * @throws uk.saferhub.kernel.Refusal where that is not answered today
     */
    List<Stop> elsewhere(Folder folder, Letter letter, @Nullable Address to, Actor actor) {
        var leaving = new SafeElsewhere.Leaving(
                SafeElsewhere.Paper.LETTER,
                folder.record().realmId(),
                folder.record().id(),
                letter.organisationId());
        if (elsewhere.names(letter.text(), leaving, actor)) return List.of(SafeAddressRules.unknown(false));
        if (to == null) return List.of();
        String place = to.line() + "\n" + (to.postcode() == null ? "" : to.postcode());
        return elsewhere.names(place, leaving, actor) ? List.of(SafeAddressRules.unknown(true)) : List.of();
    }

    /** And that use of what is held of somebody in the case is restricted, unless the letter is to them (PRV-03). */
    private List<Stop> with(List<Stop> stops, Folder folder, Letter letter) {
        boolean restricted = client.sql("""
                select exists (
                  select from person_restriction_label r join case_party_label p on p.person_id = r.person_id
                  where p.case_id = :case and (:recipient::uuid is null or r.person_id <> :recipient))
                """)
                .param("case", folder.record().id())
                .param("recipient", letter.recipientId())
                .query(Boolean.class)
                .single();
        if (!restricted) return stops;
        var all = new ArrayList<>(stops);
        all.add(new Stop(
                "PRV-03-D",
                "Use of what is held of somebody in this case is restricted by law. Say why the letter is sent all the same.",
                true));
        return all;
    }

    /**
     * What is said of a draft. Nothing of safe addresses: that is told at finishing alone, where each try is on record; and
     * nothing of addresses that the writer may not know, since a draft may be changed as often as one likes.
     */
    List<Stop> early(Folder folder, Letter letter, Actor actor) {
        return with(SafeAddressRules.stops(sending(folder, letter, actor).early()), folder, letter);
    }

    /** Whether a safe address stands on the letter, however it came there: then only its writers keep the paper. */
    boolean bearsSafeAddress(Folder folder, Letter letter, Actor actor) {
        Sending sending = sending(folder, letter, actor);
        return sending.addresses().stream()
                .filter(KeptAddress::isSafe)
                .anyMatch(address -> sending.goesTo(address) || sending.names(address));
    }

    private Sending sending(Folder folder, Letter letter, Actor actor) {
        List<Party> parties = parties(folder, actor);
        List<KeptAddress> kept = addresses(folder, parties, actor);
        Map<UUID, String> names = parties.stream().collect(Collectors.toMap(Party::personId, Party::person));
        return new Sending(
                letter.recipientId(),
                to(letter, kept).orElse(null),
                letter.text(),
                List.of(letter.organisationId()),
                names,
                kept,
                noWriting(folder));
    }

    /** Where it goes: as typed, or by key as far as the body that writes may know it. */
    Optional<Address> to(Letter letter, List<KeptAddress> kept) {
        if (letter.line() != null) return Optional.of(new Address(letter.line(), letter.postcode(), false, false));
        return kept.stream()
                .filter(address -> address.id().equals(letter.addressId()))
                .findFirst()
                .flatMap(address -> address.shownTo(List.of(letter.organisationId())));
    }

    Optional<Address> to(Letter letter, Folder folder, Actor actor) {
        return letter.addressId() == null
                ? to(letter, List.of())
                : to(letter, addresses(folder, parties(folder, actor), actor));
    }

    private List<String> noWriting(Folder folder) {
        return client.sql("select line from case_place_label where case_id = :case and do_not_write")
                .param("case", folder.record().id())
                .query(String.class)
                .list();
    }
}
