/** From a template of a release, the words of its authors and the partnership's figures, to a paper. Reads nothing itself. */
@NullMarked
package uk.saferhub.reports.composing;

import org.jspecify.annotations.NullMarked;
