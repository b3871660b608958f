/** Commissioned services and who provides them. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "registers"})
@NullMarked
package uk.saferhub.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
