/**
 * Bridges: a record of one partnership or compartment that is handed to another. It never crosses: a new record is made there
 * with what was chosen to go, field by field, and a <em>bridge</em> between the two that is read with grants on both sides only
 * (SHR-15). Words: the <em>near</em> record is the one handed over, the <em>far</em> one what the other side took in.
 *
 * <p>A bridge is in no figure: the near record is counted where it is, and what came over is no case until somebody opens one.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "files", "disclosures", "people"})
@NullMarked
package uk.saferhub.bridges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
