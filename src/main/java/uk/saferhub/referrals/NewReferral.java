package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.people.Described;

/**
 * A referral about to be sent.
 *
 * @param decideBy last day for the hub to decide (Europe/London)
 * @param parties the people in it, for the index
 */
public record NewReferral(
        String reference, Kind kind, String title, LocalDate decideBy, Said said, List<Party> parties) {

    /** @param role code of the pack's party roles */
    public record Party(Described person, String role) {}
}
