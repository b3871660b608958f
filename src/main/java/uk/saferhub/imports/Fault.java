package uk.saferhub.imports;

/**
 * Why a row cannot be imported.
 *
 * @param line of the file, or row of the sheet
 * @param column its name; empty where it is the row as a whole
 * @param value the cell
 * @param reason a sentence with what to do
 */
record Fault(int line, String column, String value, String reason) {}
