package uk.saferhub.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at.
 *
 * @param realmId governance of the partnership
 * @param rule of an alert, the rule that raised it; else null
 * @param accountId whose reading it is
 * @param happenedAt when it was read (UTC)
 * @param recordReference which record, where one is meant
 * @param cause the class of the reason, of an emergency
 * @param words why, in the reader's words
 * @param amount how many, where a number raised it
 * @param grantId the emergency access
 * @param until from when that opens nothing
 */
record Review(
        UUID id,
        String reference,
        UUID realmId,
        ReviewKind kind,
        @Nullable String rule,
        UUID accountId,
        String who,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        Instant happenedAt,
        Instant raisedAt,
        @Nullable String recordReference,
        @Nullable String cause,
        @Nullable String words,
        @Nullable Integer amount,
        @Nullable UUID grantId,
        @Nullable Said explained,
        @Nullable Said signedOff) {

    /** What somebody said to it. @param finding of a sign-off */
    record Said(
            String by, Instant at, String words, @Nullable Finding finding) {}
}
