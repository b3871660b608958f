/** Outlines of areas from GeoJSON (RFC 7946), read as a stream: memory is that of one feature. */
@NullMarked
package uk.saferhub.crimedata.geojson;

import org.jspecify.annotations.NullMarked;
