package uk.saferhub.crimedata;

/**
 * A row that was not imported.
 *
 * @param line its line in the file, the header being line 1
 * @param reason a sentence saying what is wrong with it
 */
public record Reject(long line, String reason) {}
