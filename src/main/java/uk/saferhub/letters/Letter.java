package uk.saferhub.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.LetterWording.Paragraph;
import uk.saferhub.disclosures.How;

/**
 * A letter, with the names that go with its keys.
 *
 * @param name what its wording is called
 * @param about what stands above it
 * @param recipientId null where it goes to somebody who is not in the index
 * @param addressId where it goes, of somebody's kept addresses; else {@code line} is as typed, or null where none stands on it
 * @param sentOn null while it is a draft, as are {@code how} and {@code documentId}
 */
record Letter(
        UUID id,
        UUID organisationId,
        String organisation,
        String account,
        String name,
        String about,
        List<Paragraph> paragraphs,
        @Nullable UUID recipientId,
        String recipient,
        @Nullable UUID addressId,
        @Nullable String line,
        @Nullable String postcode,
        int version,
        Instant knownAt,
        @Nullable LocalDate sentOn,
        @Nullable How how,
        @Nullable UUID documentId) {

    boolean isDraft() {
        return sentOn == null;
    }

    /** Every word of it: the recipient's name, what stands above it, and its paragraphs. */
    String text() {
        return recipient + "\n" + about + "\n"
                + String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
    }
}
