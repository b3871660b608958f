/**
 * Panels. What kinds there are is the pack's; how they meet is a series of meetings. Here is how many cases a sitting heard,
 * and Channel's cases: a sealed record that holds the police's case number, stages and what is counted, never an assessment.
 *
 * <p>Channel (Counter-Terrorism and Security Act 2015 ss.36 to 41) is a compartment of its own. Nobody outside it learns that
 * a case exists: no search, no count, no event; a figure leaves when the panel's owner releases it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "registers"})
@NullMarked
package uk.saferhub.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
