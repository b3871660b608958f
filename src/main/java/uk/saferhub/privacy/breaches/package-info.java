/** Personal data breaches: reported by anybody, assessed, told and closed. */
@NamedInterface("breaches")
@NullMarked
package uk.saferhub.privacy.breaches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
