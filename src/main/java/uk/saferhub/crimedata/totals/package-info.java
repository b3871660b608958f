/** Totals that others count and supply, such as collisions, fires or admissions (DAT-05): held by measure, period and area, and never mixed with records. */
@NamedInterface("totals")
@NullMarked
package uk.saferhub.crimedata.totals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
