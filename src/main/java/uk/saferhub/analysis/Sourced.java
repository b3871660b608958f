package uk.saferhub.analysis;

import java.util.List;

/**
 * Where the numbers of a page come from (DAT-03).
 *
 * @param line in a sentence or two
 * @param versions the files and look-ups that they were made of, a sentence each
 */
record Sourced(String line, List<String> versions) {}
