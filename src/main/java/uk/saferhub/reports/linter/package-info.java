/** Reads a paper as a careful clerk would and says what does not agree. */
@NullMarked
package uk.saferhub.reports.linter;

import org.jspecify.annotations.NullMarked;
