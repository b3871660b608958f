/** How files come in: found in folders and zips, told apart by their first line, read row by row, and swapped in whole. */
@NullMarked
package uk.saferhub.crimedata.importing;

import org.jspecify.annotations.NullMarked;
