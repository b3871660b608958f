package uk.saferhub.disclosures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was given to somebody outside.
 *
 * @param document the document of the record, or null where it was words
 * @param recipient to whom, never an address
 * @param agreement the sharing agreement that it rests on, or null
 * @param basis the lawful basis in words, such as the agreement's gateway
 * @param givenOn Europe/London
 */
public record Given(
        @Nullable UUID document,
        String what,
        String recipient,
        RecipientKind kind,
        @Nullable UUID agreement,
        String basis,
        How how,
        LocalDate givenOn) {}
