/** Crimes and incidents as agencies record them, one row each and nobody's name; and the statement of hate crime made of them. */
@NamedInterface("incidents")
@NullMarked
package uk.saferhub.crimedata.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
