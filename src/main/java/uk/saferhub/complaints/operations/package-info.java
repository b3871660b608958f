/** One operation: what was done under it, how it was changed and why, what came of it. */
@NullMarked
package uk.saferhub.complaints.operations;

import org.jspecify.annotations.NullMarked;
