package uk.saferhub.scoring;

/**
 * An answer to one factor of a matrix.
 *
 * @param factor the factor's code
 * @param level the code of the chosen level
 * @param reason why; empty where none was given
 */
public record Answer(String factor, String level, String reason) {}
