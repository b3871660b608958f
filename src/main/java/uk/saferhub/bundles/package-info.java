/**
 * Bundles: the papers of a record, such as a case or a meeting, put together on paper for one recipient (DOC-03). Words: a
 * <em>copy</em> is one bundle on paper, with a number; its <em>fate</em> is what became of it. A copy holds what its recipient
 * may see and nothing else, bears their name on every page, and can be <em>recalled</em>.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "files", "people"})
@NullMarked
package uk.saferhub.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
