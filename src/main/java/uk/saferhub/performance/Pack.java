package uk.saferhub.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The performance pack of one meeting (ANL-12).
 *
 * @param partnership a code
 * @param seriesReference of the series in the register of meetings: where its documents lie
 * @param series its name
 * @param sittingOn the day of the meeting (Europe/London)
 * @param measuredTo the last day that is measured
 * @param sentAt when it was sent; null while it is a draft
 */
record Pack(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        String partnership,
        String seriesReference,
        String series,
        LocalDate sittingOn,
        LocalDate measuredTo,
        Status status,
        int version,
        @Nullable Instant sentAt) {

    /** How far it has come. */
    enum Status {
        DRAFT("Draft"),
        SENT("Sent"),
        DROPPED("Dropped");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean isDraft() {
        return status == Status.DRAFT;
    }

    String path() {
        return "/performance/packs/" + reference;
    }
}
