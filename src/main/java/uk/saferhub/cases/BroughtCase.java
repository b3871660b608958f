package uk.saferhub.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.Described;

/**
 * A case as another system or a spreadsheet kept it. Its days are those of the file (Europe/London); it is known here from the
 * moment that it comes.
 *
 * @param earlier what it was called there; empty where it had no reference
 * @param title empty for one made of its concern and place
 * @param concern code of the pack's concerns
 * @param agencies further organisations that take part; the lead is added
 * @param nextReviewOn null where the file names none: then the band's number of days from today. Unread where it has ended
 * @param score at opening; null where it was not scored
 * @param ending null while it goes on
 * @param place null where the file names none
 * @param notes what was written of it there, for the hub's staff; may be empty
 */
public record BroughtCase(
        UUID realmId,
        String earlier,
        CaseKind kind,
        String title,
        String aim,
        String concern,
        String hub,
        UUID leadOrganisationId,
        List<UUID> agencies,
        Stage stage,
        LocalDate openedOn,
        @Nullable LocalDate nextReviewOn,
        @Nullable Integer score,
        @Nullable Ending ending,
        @Nullable Place place,
        String notes,
        List<Somebody> people) {

    /** How far a case was that goes on; one that has ended is as far as its ending. */
    public enum Stage {
        OPEN,
        ASSESSING,
        ACTIVE,
        MONITORING,
        CLOSED
    }

    /**
     * How it ended.
     *
     * @param reason code of the pack's closing reasons
     * @param told who was told, and how; may be empty
     * @param score at the end; null where it was not scored
     * @param outcome code of the pack's outcomes; null where the file names none
     */
    public record Ending(
            LocalDate on,
            String reason,
            String told,
            @Nullable Integer score,
            @Nullable String outcome) {}

    /** Where it happens. @param postcode with one space; null where there is none */
    public record Place(String line, @Nullable String postcode) {}

    /**
     * Somebody in the case: an entry of the index, or somebody whom it does not hold yet.
     *
     * @param role code of the pack's party roles
     * @param personId null where somebody is described
     * @param described null where an entry is named
     */
    public record Somebody(
            String role, @Nullable UUID personId, @Nullable Described described) {}
}
