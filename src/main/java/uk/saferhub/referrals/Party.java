package uk.saferhub.referrals;

import java.util.List;
import uk.saferhub.people.PossibleMatch;

/**
 * Somebody in a referral, with the entries of the index that may be the same person.
 *
 * @param reference of their entry; empty where the reader is not told who it is
 * @param ask the body to ask who it is, where the reader is not told (SHR-04); else empty
 */
record Party(String reference, String name, String role, List<PossibleMatch> matches, String ask) {

    static Party heldBack(String role, String ask) {
        return new Party("", PartyRole.SOMEBODY, role, List.of(), ask);
    }
}
