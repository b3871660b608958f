package uk.saferhub.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Prose;

/**
 * What came of an operation by a day, and whether it goes on (ASB-05).
 *
 * @param cameOn the day; of an end, the operation's last
 * @param success whether that was what it was to bring
 * @param came what came of it, without names
 * @param evidence by what one sees that, where no figure shows it (PRF-10); or null
 * @param agreedBy the group that agreed it, or null
 */
public record OperationResult(
        LocalDate cameOn,
        Standing standing,
        Success success,
        @Prose String came,
        @Prose @Nullable String evidence,
        @Nullable String agreedBy) {

    /** How it stands from then on. */
    public enum Standing {
        GOES_ON,
        ENDED
    }

    /** Whether its success measure was met. */
    public enum Success {
        TOO_EARLY,
        MET,
        PARTLY_MET,
        NOT_MET
    }
}
