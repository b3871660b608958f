/**
 * Clocks (WRK-07): by when something is to be done, counted as the partnership's pack says, paused with a reason, and met or
 * not. Words: a <em>clock</em> runs for one subject of a record (the decision of a referral, the review of a case, what one
 * agency knows); a <em>pause</em> is a run of days that do not count; a clock that ends is <em>met</em>, late or not, or is
 * <em>stopped</em> where nothing is owed any more.
 *
 * <p>A feature starts and ends its clocks and keeps the due day in a column of its own, by which its lists are ordered; when a
 * pause moves the day it is told by {@code ClockMoved} in the same transaction. Nothing here asks who may see a record but the
 * list, which goes by the reader's sight.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration"})
@NullMarked
package uk.saferhub.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
