package uk.saferhub.people.entry;

import java.util.UUID;

/**
 * An entry of the index as its pages know it.
 *
 * @param reference its reference, such as {@code L-7QK2M9F}
 * @param name what lists call it
 * @param shown whether who takes part in a linked record may know of it; a safe place is not
 */
public record Entry(UUID id, UUID realmId, String reference, String name, boolean shown) {}
