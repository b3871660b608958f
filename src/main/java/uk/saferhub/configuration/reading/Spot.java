package uk.saferhub.configuration.reading;

/**
 * A place in a pack's files.
 *
 * @param file name within the folder
 * @param line counted from 1
 */
public record Spot(String file, int line) {}
