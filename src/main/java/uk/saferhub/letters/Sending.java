package uk.saferhub.letters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.Address;
import uk.saferhub.people.KeptAddress;

/**
 * What is known when a letter is about to go.
 *
 * @param recipient the person it goes to; null where it goes to somebody who is not in the index
 * @param to where it goes; null where it is handed over or e-mailed and no address stands on it
 * @param text every word of it, the recipient's name included
 * @param writersBodies the body that writes the letter, and no other for which its writer acts
 * @param parties names of the people in the case, by key; empty on other records
 * @param addresses those of the parties, and every safe address of the register
 * @param noWriting places of the case where no letter may go
 */
record Sending(
        @Nullable UUID recipient,
        @Nullable Address to,
        String text,
        List<UUID> writersBodies,
        Map<UUID, String> parties,
        List<KeptAddress> addresses,
        List<String> noWriting) {

    /** As far as a draft may say: without safe addresses, and without those that the writer may not know. */
    Sending early() {
        List<KeptAddress> open = addresses.stream()
                .filter(address -> address.isKnown() && !address.isSafe())
                .toList();
        return new Sending(recipient, to, text, writersBodies, parties, open, noWriting);
    }

    boolean isToRecipient(KeptAddress address) {
        return address.personId().equals(recipient);
    }

    /** Whether its words name it. Of somebody in the case a house's name is enough, without its town: whoever reads it knows which is meant. */
    boolean names(KeptAddress address) {
        return address.standsIn(text) || parties.containsKey(address.personId()) && address.houseStandsIn(text);
    }

    boolean goesTo(KeptAddress address) {
        return to != null && address.is(to.line(), to.postcode());
    }
}
