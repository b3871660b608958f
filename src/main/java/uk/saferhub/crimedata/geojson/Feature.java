package uk.saferhub.crimedata.geojson;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file.
 *
 * @param number its place in the file, from 1
 * @param properties its plain properties as text, in the file's order
 * @param outline a polygon or several, valid, WGS 84 degrees
 * @param mended whether its outline touched or crossed itself and was mended without changing its area noticeably
 * @param projection in what the file gives its places, before they were turned
 */
public record Feature(
        int number, Map<String, String> properties, Geometry outline, boolean mended, Projection projection) {}
