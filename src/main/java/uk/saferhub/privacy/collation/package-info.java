/**
 * Finding what is held of somebody who asks, deciding what of it is given, and sending it. Words: a <em>search</em> is one
 * compartment asked by one request; an <em>item</em> is something that it found; what an item gives is its words without what is
 * covered.
 */
@NamedInterface("collation")
@NullMarked
package uk.saferhub.privacy.collation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
