/** The totals that were exchanged under section 17A, shown by family, agency and quarter; how they come in is the catalogue's. */
@NullMarked
package uk.saferhub.crimedata.exchange;

import org.jspecify.annotations.NullMarked;
