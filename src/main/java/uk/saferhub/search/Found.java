package uk.saferhub.search;

import java.util.UUID;

/**
 * A record that was found and may be known.
 *
 * @param about what tells it from its like: a birth date, or that it is closed; empty where nothing does
 */
public record Found(UUID id, String reference, String title, String about) {}
