/**
 * The catalogue of a partnership's data: who supplies what, until when it came, what is owed, what replaced a supply that
 * ceased, and where a series breaks. Words: a <em>data set</em> is what a supplier gives; a <em>delivery</em> is what came
 * for one period; an <em>exchange</em> is the quarterly one of section 17A of the Crime and Disorder Act 1998.
 */
@NamedInterface("catalogue")
@NullMarked
package uk.saferhub.crimedata.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
