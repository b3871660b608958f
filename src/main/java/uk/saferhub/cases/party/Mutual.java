package uk.saferhub.cases.party;

import java.util.List;
import uk.saferhub.cases.file.Side;

/** Whether people in a case accuse each other: somebody is named on both sides of harm. */
final class Mutual {

    private Mutual() {}

    /** "Ann Lea is" or "Ann Lea and Bo Ray are"; empty where nobody is on both sides. */
    static String of(List<Party> parties) {
        List<Party> live =
                parties.stream().filter(party -> party.heldUntil() == null).toList();
        List<String> both = live.stream()
                .filter(party -> party.side() == Side.HARMED)
                .filter(party -> live.stream()
                        .anyMatch(other ->
                                other.side() == Side.CAUSING && other.personId().equals(party.personId())))
                .map(Party::person)
                .toList();
        if (both.isEmpty()) return "";
        return String.join(" and ", both) + (both.size() == 1 ? " is" : " are");
    }
}
