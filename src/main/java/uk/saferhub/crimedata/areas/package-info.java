/**
 * Where crime is counted: areas by code, kind and year, their outlines, what they belong to, named sets of them and how
 * many people live there. Words: a <em>layer</em> is all areas of one kind as they were in one year; two layers are
 * never mixed, and are joined only by a look-up that is stated. A <em>footprint</em> is a named set of areas.
 */
@NamedInterface("areas")
@NullMarked
package uk.saferhub.crimedata.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
