package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Money;

/**
 * Proceedings for an offence.
 *
 * @param noticeId the notice that was ignored; null where there was none
 * @param offence code of the pack's list
 * @param origin where the matter came from
 * @param evidence the basis on which it is brought
 * @param fine what the court imposed; null without a fine
 */
public record Prosecution(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        @Nullable UUID noticeId,
        @Nullable String team,
        String defendant,
        String offence,
        Origin origin,
        String evidence,
        LocalDate startedOn,
        @Nullable Result result,
        @Nullable LocalDate concludedOn,
        @Nullable Money fine,
        @Nullable Money costs,
        int version) {

    /** Where a matter came from. */
    public enum Origin {
        NOTICE_BREACH,
        UNPAID_PENALTY,
        POLICE_HANDOVER,
        OWN_EVIDENCE
    }

    /** How it ended. */
    public enum Result {
        FINE,
        OTHER_SENTENCE,
        DISCHARGE,
        ACQUITTED,
        WITHDRAWN
    }
}
