/**
 * The home page: what one must do now, from every kind of record in one list. Each feature offers a view {@code due_…} with the
 * columns id (the record, as the locks know it), realm_id, area_id, organisation_id and account_id (whose turn it is), what,
 * verb, href, due_on and kind; a new source is one line in {@code DueSource}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "clocks",
            "referrals",
            "cases",
            "actions",
            "meetings",
            "notifications"
        })
@NullMarked
package uk.saferhub.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
