package uk.saferhub.configuration;

/**
 * A place in a pack's files.
 *
 * @param file name within the folder
 * @param line counted from 1
 */
record Spot(String file, int line) {}
