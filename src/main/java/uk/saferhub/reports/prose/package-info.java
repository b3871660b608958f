/** From the words of a template or an author to pieces of text and figures, and to sentences. */
@NullMarked
package uk.saferhub.reports.prose;

import org.jspecify.annotations.NullMarked;
