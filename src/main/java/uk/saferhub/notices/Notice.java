package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.NoticeType.Recipient;

/**
 * A notice as it stands.
 *
 * @param nameKey the name folded: what the same recipient is told by
 * @param complyBy last day to comply (Europe/London); null where nothing is to be done
 * @param issuedOn null while it is a draft
 */
record Notice(
        UUID id,
        UUID realmId,
        UUID areaId,
        String partnership,
        String reference,
        String type,
        UUID releaseId,
        Recipient recipient,
        String name,
        String nameKey,
        @Nullable Integer age,
        String place,
        String placeKey,
        String conduct,
        String happened,
        String requires,
        @Nullable LocalDate complyBy,
        @Nullable String team,
        @Nullable UUID priorId,
        UUID officerId,
        NoticeState state,
        LocalDate datedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate breachedOn,
        LocalDate newestOn,
        int version) {

    /** Names and places are the same when they differ in nothing but capitals, spaces and signs. */
    static String key(String words) {
        return words.toLowerCase(java.util.Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
