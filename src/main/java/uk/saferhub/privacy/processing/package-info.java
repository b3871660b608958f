/** The record of processing, with its impact assessment, by compartment. */
@NamedInterface("processing")
@NullMarked
package uk.saferhub.privacy.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
