package uk.saferhub.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    List<KeptAddress> addresses(Folder folder, List<Party> parties, LocalDate today) {
        return addresses.against(
                parties.stream().map(Party::personId).toList(), folder.record().realmId(), today);
    }

    /** What holds the letter up; empty where nothing does. */
    List<Stop> stops(Folder folder, Letter letter, LocalDate today) {
        return SafeAddressRules.stops(sending(folder, letter, today));
    }

    /** Whether a safe address stands on the letter, however it came there: then only its writers keep the paper. */
    boolean bearsSafeAddress(Folder folder, Letter letter, LocalDate today) {
        Sending sending = sending(folder, letter, today);
        return sending.addresses().stream()
                .filter(KeptAddress::isSafe)
                .anyMatch(address -> sending.goesTo(address) || address.standsIn(sending.text()));
    }

    private Sending sending(Folder folder, Letter letter, LocalDate today) {
        List<Party> parties = parties(folder);
        List<KeptAddress> kept = addresses(folder, parties, today);
        Map<UUID, String> names = parties.stream().collect(Collectors.toMap(Party::personId, Party::person));
        return new Sending(
                letter.recipientId(),
                to(letter, kept, folder).orElse(null),
                letter.text(),
                folder.bodies(),
                names,
                kept,
                noWriting(folder));
    }

    /** Where it goes: as typed, or by key as far as the writer may know it. */
    Optional<Address> to(Letter letter, List<KeptAddress> kept, Folder folder) {
        if (letter.line() != null) return Optional.of(new Address(letter.line(), letter.postcode(), false, false));
        return kept.stream()
                .filter(address -> address.id().equals(letter.addressId()))
                .findFirst()
                .flatMap(address -> address.shownTo(folder.bodies()));
    }

    Optional<Address> to(Letter letter, Folder folder, LocalDate today) {
        return letter.addressId() == null
                ? to(letter, List.of(), folder)
                : to(letter, addresses(folder, parties(folder), today), folder);
    }

    private List<String> noWriting(Folder folder) {
        return client.sql("select line from case_place_label where case_id = :case and do_not_write")
                .param("case", folder.record().id())
                .query(String.class)
                .list();
    }
}
