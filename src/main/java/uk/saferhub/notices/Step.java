package uk.saferhub.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a notice.
 *
 * @param on the day it holds for (Europe/London), long past where history is entered
 * @param method how it was served, a code of the pack; null for anything but service
 * @param note proof of service, reason of a withdrawal, what was seen; may be empty
 */
public record Step(
        NoticeEvent event, LocalDate on, @Nullable String method, String note) {

    public static Step of(NoticeEvent event, LocalDate on, String note) {
        return new Step(event, on, null, note);
    }

    public static Step served(LocalDate on, String method, String proof) {
        return new Step(NoticeEvent.SERVED, on, method, proof);
    }
}
