/** When: control charts, season, forecast, and whether something that was done changed a series. */
@NullMarked
package uk.saferhub.analysis.series;

import org.jspecify.annotations.NullMarked;
