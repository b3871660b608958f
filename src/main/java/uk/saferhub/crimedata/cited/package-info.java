/** Numbers that others published and reports quote: a <em>cited statistic</em> carries its source and is never computed here. */
@NamedInterface("cited")
@NullMarked
package uk.saferhub.crimedata.cited;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
