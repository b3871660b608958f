package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.Described;

/**
 * A referral as another system or a spreadsheet kept it. Its days are those of the file (Europe/London); it is known here from
 * the moment that it comes.
 *
 * @param earlier what it was called there; empty where it had no reference
 * @param organisationId the referrer's body
 * @param title empty for one made of what it concerns and the hub
 * @param concern code of the pack's concerns; null where the file names none
 * @param place where it happens; may be empty
 * @param worry what the referrer said; may be empty
 * @param decision null while it waits
 * @param people who it is about
 */
public record BroughtReferral(
        UUID realmId,
        String hub,
        String earlier,
        UUID organisationId,
        Kind kind,
        String title,
        @Nullable String concern,
        String place,
        String worry,
        LocalDate receivedOn,
        @Nullable Decided decision,
        List<Somebody> people) {

    /**
     * What the hub decided.
     *
     * @param status a decided one
     * @param reason why, for the hub; may be empty
     * @param answer what the referrer was told; may be empty
     * @param caseId the case that it became, and its reference here; null where the file names none
     */
    public record Decided(
            ReferralStatus status,
            LocalDate on,
            String reason,
            String answer,
            @Nullable UUID caseId,
            @Nullable String caseReference) {}

    /**
     * Somebody in it: an entry of the index, or somebody whom it does not hold yet.
     *
     * @param role code of the pack's party roles
     * @param personId null where somebody is described
     * @param described null where an entry is named
     */
    public record Somebody(
            String role, @Nullable UUID personId, @Nullable Described described) {}
}
