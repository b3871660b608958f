package uk.saferhub.scoring;

import java.time.Instant;

/**
 * A score as it was agreed.
 *
 * @param band the label of the band that counted
 * @param overridden whether that band was chosen in place of the one that the total fell in
 */
public record PastScore(Occasion occasion, int total, String band, boolean overridden, Instant agreedAt) {}
