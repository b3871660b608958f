/**
 * Calendar feeds (RFC 5545): meetings to come, and the days on which reviews or other work are due, at a secret address that a
 * person makes and ends. A calendar lies in other people's machines, so it says nothing of any case: no name, no reference, no
 * number, and of a meeting outside governance not even which.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "meetings", "notifications"})
@NullMarked
package uk.saferhub.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
