/**
 * Tables as files: what agencies send is read (named interface {@code reading}), and what a list shows goes out as it is shown.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access"})
@NullMarked
package uk.saferhub.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
