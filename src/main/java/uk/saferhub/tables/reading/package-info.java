/**
 * Reads tables as agencies send them: CSV of any hand, XLSX and ODS. Pure Java over a file: rows are handed over one at a time,
 * so that memory does not grow with the file, and each bears the line (or the sheet's row) on which it stands.
 */
@NamedInterface("reading")
@NullMarked
package uk.saferhub.tables.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
