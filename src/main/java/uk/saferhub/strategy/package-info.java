/**
 * Strategies and the decisions on them (their priorities and leads are the pack's); what they support of other plans; successes in words; reports that
 * were promised; and the sets of data that the partnership measures by, with the state of their supply.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "registers", "reports", "tables"
        })
@NullMarked
package uk.saferhub.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
