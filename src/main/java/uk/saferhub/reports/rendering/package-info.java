/** One paper, five formats. No renderer decides what may be seen: it prints the paper that it is given. */
@NullMarked
package uk.saferhub.reports.rendering;

import org.jspecify.annotations.NullMarked;
