/** Complaints and incidents of anti-social behaviour, patrols, and operations with their joint days of action. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: charts",
            "timeline",
            "access",
            "configuration",
            "clocks",
            "notices",
            "people",
            "people :: chronology",
            "referrals",
            "registers",
            "search",
            "files",
            "tables"
        })
@NullMarked
package uk.saferhub.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
