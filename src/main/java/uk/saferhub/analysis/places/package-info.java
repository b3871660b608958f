/** Where: distances, grids, clusters, hot spots and how well they predict. Lengths are metres on the British National Grid. */
@NullMarked
package uk.saferhub.analysis.places;

import org.jspecify.annotations.NullMarked;
