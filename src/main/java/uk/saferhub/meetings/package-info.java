/**
 * Meetings: series with their cadence, sittings held with who attended, and what was decided. A panel's arrangements are a
 * series here, in the partnership's governance; its cases are elsewhere and sealed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "registers"})
@NullMarked
package uk.saferhub.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
