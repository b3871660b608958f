package uk.saferhub.crimedata.areas;

import org.locationtech.jts.geom.Geometry;

/**
 * The outline of one area.
 *
 * @param name for showing; join by code
 * @param outline a valid polygon or several, WGS 84 degrees, longitude first
 */
public record Boundary(Layer layer, String code, String name, Geometry outline) {}
