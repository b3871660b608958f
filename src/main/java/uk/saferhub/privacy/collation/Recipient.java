package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was given something of a record that was found.
 *
 * @param key what they were given, by its key. @param givenOn Europe/London; null of bodies that read the record on the screen
 * @param told null while nothing is said of it; else whether they were told, on that day, with how or why not
 */
record Recipient(
        String key,
        String recipient,
        String what,
        @Nullable LocalDate givenOn,
        @Nullable Boolean told,
        @Nullable LocalDate toldOn,
        @Nullable String words) {}
