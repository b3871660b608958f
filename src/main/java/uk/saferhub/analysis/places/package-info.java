/** Where: distances, grids, clusters, hot spots and how well they predict. Lengths are metres on the British National Grid. */
@NamedInterface("places")
@NullMarked
package uk.saferhub.analysis.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
