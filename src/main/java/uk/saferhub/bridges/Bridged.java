package uk.saferhub.bridges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that another partnership or compartment handed over, with the names that go with its keys. */
record Bridged(
        UUID id,
        UUID realmId,
        String reference,
        String purpose,
        String gateway,
        String words,
        UUID organisationId,
        String organisation,
        UUID accountId,
        String account,
        Instant knownAt,
        LocalDate answerBy,
        @Nullable Answer answer,
        @Nullable String answerWords,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    String path() {
        return "/bridged/" + reference;
    }
}
