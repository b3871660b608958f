package uk.saferhub.notices.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Support beside a piece of enforcement.
 *
 * @param service code of the pack's list of support
 * @param words what was offered or required, and with whom
 * @param madeOn the day it was made (Europe/London)
 * @param told what became of it, oldest first
 */
record Support(
        UUID id,
        SupportKind kind,
        String service,
        String words,
        LocalDate madeOn,
        SupportState state,
        List<Told> told) {

    record Told(SupportEvent event, LocalDate heldOn, String words, String account) {}

    /** The newest day that something is known of. */
    LocalDate newestOn() {
        return told.isEmpty() ? madeOn : told.getLast().heldOn();
    }
}
