/**
 * How heavy each kind of crime weighs: tables that users bring, each version kept. Words: a <em>weight</em> is what one crime
 * of a kind counts for; the <em>scope</em> of a table is what its scores speak of, and stands beside each of them.
 */
@NamedInterface("weights")
@NullMarked
package uk.saferhub.crimedata.weights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
