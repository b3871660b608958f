/**
 * People in cases, seen together: a <em>cohort</em> is those in a role in the cases that closed conditions choose, of the cases that the
 * reader may see. What they have in common is its <em>profile</em> (ANL-14); it goes out with small numbers held back, and only after
 * it was compared with the profiles that went out before (PRV-05).
 */
@NullMarked
package uk.saferhub.analysis.cohorts;

import org.jspecify.annotations.NullMarked;
