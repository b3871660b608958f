package uk.saferhub.letters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is to be written to, and in which wording.
 *
 * @param wording code of the pack's letter
 * @param recipientId of the index, or null; then the name is as typed
 * @param addressId of their kept addresses, or null
 * @param line typed address, or null
 */
record NewLetter(
        String wording,
        @Nullable UUID recipientId,
        String recipient,
        @Nullable UUID addressId,
        @Nullable String line,
        @Nullable String postcode) {}
