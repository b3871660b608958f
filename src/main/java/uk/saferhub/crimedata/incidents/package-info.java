/** Crimes and incidents as agencies record them, one row each and nobody's name; and the statement of hate crime made of them. */
@NullMarked
package uk.saferhub.crimedata.incidents;

import org.jspecify.annotations.NullMarked;
