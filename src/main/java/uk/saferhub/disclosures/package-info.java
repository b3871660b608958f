/**
 * The log of disclosures: what was given to somebody outside a record, who gave it to whom, on which basis and when (SHR-08). A
 * letter that is finished stands here by itself; what is handed over otherwise is recorded by whoever gave it. Read view for
 * figures: {@code published_disclosures}.
 *
 * <p>What a body contributed stays its own: using it further is asked for ({@code onward use}), and refused where text leaves without
 * the body's yes or a ground of law (SHR-05). A feature whose records hold such words offers a {@link Contributed}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "files", "people"})
@NullMarked
package uk.saferhub.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
