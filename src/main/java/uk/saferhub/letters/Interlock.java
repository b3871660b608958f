package uk.saferhub.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.files.Folder;
import uk.saferhub.people.Address;
import uk.saferhub.people.Addresses;
import uk.saferhub.people.KeptAddress;

/** Brings together what {@link SafeAddressRules} asks about a letter. */
@Component
class Interlock {

    /** Somebody in the case. @param present whether in any role still */
    record Party(UUID personId, String person, boolean present) {}

    private final JdbcClient client;
    private final Addresses addresses;

    Interlock(JdbcClient client, Addresses addresses) {
        this.client = client;
        this.addresses = addresses;
    }

    /** Everybody who is or was in the case; nobody on another kind of record. */
    List<Party> parties(Folder folder) {
        return client.sql(
                        "select person_id, person, present from case_party_label where case_id = :case order by person, person_id")
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
        return SafeAddressRules.stops(sending(folder, letter, actor));
    }

    /**
     * What is said of a draft. Nothing of safe addresses: that is told at finishing alone, where each try is on record; and
     * nothing of addresses that the writer may not know, since a draft may be changed as often as one likes.
     */
    List<Stop> early(Folder folder, Letter letter, Actor actor) {
        return SafeAddressRules.stops(sending(folder, letter, actor).early());
    }

    /** Whether a safe address stands on the letter, however it came there: then only its writers keep the paper. */
    boolean bearsSafeAddress(Folder folder, Letter letter, Actor actor) {
        Sending sending = sending(folder, letter, actor);
        return sending.addresses().stream()
                .filter(KeptAddress::isSafe)
                .anyMatch(address -> sending.goesTo(address) || address.standsIn(sending.text()));
    }

    private Sending sending(Folder folder, Letter letter, Actor actor) {
        List<Party> parties = parties(folder);
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
                : to(letter, addresses(folder, parties(folder), actor));
    }

    private List<String> noWriting(Folder folder) {
        return client.sql("select line from case_place_label where case_id = :case and do_not_write")
                .param("case", folder.record().id())
                .query(String.class)
                .list();
    }
}
