/**
 * Meetings: series with their cadence, sittings held with who attended, and what was decided. A panel's arrangements are a
 * series here, in the partnership's governance; its cases are elsewhere and sealed. What a group agreed that others do is in the register of
 * actions and is shown here as a table.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "configuration",
            "registers",
            "actions",
            "files",
            "people",
            "search"
        })
@NullMarked
package uk.saferhub.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
