/** What a file is by its content, and whether it may be kept: pure, over a file on disk; flat in memory. */
@NullMarked
package uk.saferhub.files.checking;

import org.jspecify.annotations.NullMarked;
