package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;

/**
 * A day from which a data set's numbers are not comparable with those before (PRF-08).
 *
 * @param on the first day of the new way
 * @param what in a few words, for a chart
 * @param caveat a sentence, for a caption
 */
public record SeriesBreak(LocalDate on, String what, String caveat) {}
