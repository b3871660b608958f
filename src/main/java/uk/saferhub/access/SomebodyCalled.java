package uk.saferhub.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There is something for somebody to look at; told in the same transaction, by mail without any fact, and on the page of
 * notifications.
 *
 * @param recordId the record, which the page names to whoever may read it at that moment; null for none in particular
 */
public record SomebodyCalled(
        UUID accountId, Why why, @Nullable UUID recordId, Actor actor) {

    /** In which way it concerns somebody. */
    public enum Why {
        LEAD,
        BRIEFING,
        NAMES_PASSED,
        LETTER_STOPPED,
        SCORECARD,
        READING,
        BREACH,
        COVER,
        SIGN_IN,
        TRANSFER,
        SHIFT,
        DUE,
        LAPSING;

        /** Whether a message is sent besides: not of what asks nothing of anybody. */
        public boolean writes() {
            return this != SHIFT;
        }
    }

    public SomebodyCalled(UUID accountId, Why why, Actor actor) {
        this(accountId, why, null, actor);
    }
}
