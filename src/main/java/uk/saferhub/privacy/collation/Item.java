package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param source the record's reference. @param heldOn Europe/London, or null
 * @param decision null while nobody has decided; then with what it gives, why, and who decided
 */
record Item(
        UUID id,
        UUID searchId,
        String source,
        @Nullable LocalDate heldOn,
        String title,
        String words,
        @Nullable ItemDecision decision,
        @Nullable String given,
        @Nullable Exemption exemption,
        @Nullable String reason,
        @Nullable UUID deciderId,
        @Nullable String decider) {}
