package uk.saferhub.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.saferhub.people.KeptAddress;

/**
 * The safe-address interlock (IDX-05, SHR-04): what must be looked at before a letter leaves. Pure.
 *
 * <p>UK GDPR article 5(1)(f) and article 32 ask for it in general; the Information Commissioner's reprimands published on 27
 * September 2023 (seven in fourteen months, of which four gave a safe address to the alleged abuser, one by a letter to an address
 * that both had shared) say why a person's care alone is not enough.
 */
final class SafeAddressRules {

    static final String SOURCE = "UK GDPR article 5(1)(f); Information Commissioner, 27 September 2023";

    /** The rule of safe addresses. */
    static final String SAFE = "DOC-02-C";

    private SafeAddressRules() {}

    /** Everything that is wrong, the worst first; empty where nothing is. */
    static List<Stop> stops(Sending sending) {
        var stops = new ArrayList<Stop>();
        for (KeptAddress address : sending.addresses()) {
            boolean toIt = sending.goesTo(address);
            boolean namesIt = sending.names(address);
            if (address.isSafe()) safe(sending, address, toIt, namesIt, stops);
            else plain(sending, address, toIt, namesIt, stops);
        }
        if (sending.to() != null && sending.noWriting().stream().anyMatch(place -> isPlace(place, sending)))
            stops.add(new Stop("DOC-02-E", "This place is marked in the case: do not write here.", true));
        return stops.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Stop::canGoOn).thenComparing(Stop::rule))
                .toList();
    }

    /** A safe address may go to the one whose it is, at that address, from the body that holds it; and nowhere else. */
    private static void safe(Sending sending, KeptAddress address, boolean toIt, boolean namesIt, List<Stop> stops) {
        if (!toIt && !namesIt) return;
        boolean held = address.isHeldBy(sending.writersBodies());
        boolean toTheirOwn = toIt && sending.isToRecipient(address);
        // Whoever lives there with the recipient learns nothing by a letter to the place where both are.
        if (held && toIt && isToTheirSafePlace(sending)) return;
        String known = address.isKnown() && sending.parties().containsKey(address.personId()) && !held
                ? " Ask " + address.holder() + ", who hold it, to send the letter themselves."
                : "";
        stops.add(new Stop(SAFE, sentence(toIt, toTheirOwn) + known, held));
    }

    /** Of one of which the writer may know nothing, in this register or another: the one reads as the other. */
    static Stop unknown(boolean toIt) {
        return new Stop(SAFE, sentence(toIt, false), false);
    }

    private static String sentence(boolean toIt, boolean toTheirOwn) {
        return "This letter " + (toIt ? "goes to" : "names") + " an address that must not be found"
                + (toTheirOwn ? "." : ", and it is for somebody else.");
    }

    private static boolean isToTheirSafePlace(Sending sending) {
        return sending.addresses().stream()
                .anyMatch(one -> one.isSafe() && sending.isToRecipient(one) && sending.goesTo(one));
    }

    private static void plain(Sending sending, KeptAddress address, boolean toIt, boolean namesIt, List<Stop> stops) {
        if (toIt && address.isDoNotWrite())
            stops.add(new Stop("DOC-02-B", "This address is marked: do not write here.", true));
        if (sending.isToRecipient(address)) return;
        // Of an entry that the writer may not know, nobody is told whose it is.
        String party = address.isKnown() ? sending.parties().get(address.personId()) : null;
        String whose = party == null ? "somebody else" : party + ", who is in this case";
        if (toIt)
            stops.add(
                    new Stop("DOC-02-A", "This is also an address of " + whose + ". They may open the letter.", true));
        else if (namesIt) stops.add(new Stop("DOC-02-D", "The letter names an address of " + whose + ".", true));
    }

    private static boolean isPlace(String place, Sending sending) {
        var as = new KeptAddress(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), "", false, true, true, place, null);
        return sending.goesTo(as);
    }
}
