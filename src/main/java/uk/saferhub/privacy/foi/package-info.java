/** Answers under the Freedom of Information Act 2000, and those that may be given again. */
@NamedInterface("foi")
@NullMarked
package uk.saferhub.privacy.foi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
