/** How crime is counted, and how a month of which nothing is known stays apart from a month with nothing in it. */
@NullMarked
package uk.saferhub.crimedata.counting;

import org.jspecify.annotations.NullMarked;
