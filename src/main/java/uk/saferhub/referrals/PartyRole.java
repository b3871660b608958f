package uk.saferhub.referrals;

import java.util.UUID;

/**
 * Somebody's part in what was referred.
 *
 * @param personId the entry in the index of people; of entries confirmed as the same person, the oldest
 * @param role a code of the pack's party roles, such as {@code subject} or {@code affected}
 */
public record PartyRole(UUID personId, String role) {

    /** The role of whoever is harmed; the code is every pack's. */
    static final String HARMED = "affected";

    /** What a reader is told in place of a name (SHR-04). */
    static final String SOMEBODY = "Somebody who is harmed";
}
