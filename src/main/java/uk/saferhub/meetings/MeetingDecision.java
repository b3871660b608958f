package uk.saferhub.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * What a group decided (GOV-13).
 *
 * @param subject what it is about, by the code that figures name: jcg-soc, locality_review
 * @param groupCode the group that decided, as the pack names it
 * @param effectiveOn the day from which it has effect, where that is another
 */
public record MeetingDecision(
        Kind kind,
        String subject,
        String groupCode,
        LocalDate decidedOn,
        @Nullable LocalDate effectiveOn,
        @Prose String wording)
        implements Entered {

    /** What kind of decision. */
    public enum Kind {
        APPROVE,
        APPROVE_REFRESH,
        COMMISSION,
        ESTABLISH_GROUP,
        AGREE_REPORTING,
        OTHER
    }

    @Override
    public LocalDate on() {
        return decidedOn;
    }
}
