/**
 * What somebody may read before and beside their work: the users' guide and the words of the house, as they lie in the source of
 * what runs; how far the pages are accessible, what is kept in the browser, and what is done with what one types. For whoever
 * asks, signed in or not; it says nothing of any record.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access"})
@NullMarked
package uk.saferhub.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
