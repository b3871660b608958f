/**
 * The log of disclosures: what was given to somebody outside a record, who gave it to whom, on which basis and when (SHR-08). A
 * letter that is finished stands here by itself; what is handed over otherwise is recorded by whoever gave it. Read view for
 * figures: {@code published_disclosures}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "files"})
@NullMarked
package uk.saferhub.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
