/**
 * The log of complaints: its list with what repeats, the page of one complaint, the clocks of answering, and the reminder of the
 * ASB case review.
 */
@NullMarked
package uk.saferhub.complaints.log;

import org.jspecify.annotations.NullMarked;
