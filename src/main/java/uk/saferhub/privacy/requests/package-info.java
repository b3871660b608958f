/** Requests that people make by right, their time and their steps. */
@NamedInterface("requests")
@NullMarked
package uk.saferhub.privacy.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
