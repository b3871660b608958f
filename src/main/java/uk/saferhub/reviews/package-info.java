/** Reviews and evaluations, their recommendations and focus groups; pilots. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "registers"})
@NullMarked
package uk.saferhub.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
