/**
 * Charts as SVG, made on the server, so that the page, the print and the document show the same picture and none needs
 * a script. Each is a record of what it shows; {@code svg()} draws it. Beside every chart stands a table of the same
 * numbers: a chart is a second way to read them, never the only one. Why there is no library here:
 * {@code docs/decisions/charts.md}.
 */
@NamedInterface("charts")
@NullMarked
package uk.saferhub.web.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
