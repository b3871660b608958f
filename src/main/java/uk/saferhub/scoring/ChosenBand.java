package uk.saferhub.scoring;

/**
 * A band chosen in place of the one that the total falls in.
 *
 * @param band its code
 * @param reason why; never empty
 */
public record ChosenBand(String band, String reason) {}
