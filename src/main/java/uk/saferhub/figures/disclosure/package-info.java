/**
 * Disclosure control of counts of people (PRV-05): small numbers and what all of a group share are held back, so are as many others as
 * it takes that none can be worked out, and a new release is compared with those that went out before. Arithmetic over numbers: it
 * knows neither records nor a database.
 */
@NamedInterface("disclosure")
@NullMarked
package uk.saferhub.figures.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
