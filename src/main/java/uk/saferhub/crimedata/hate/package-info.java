/**
 * What a partnership does about hate crime besides counting it: ways to report it (HCR-03), champions trained (HCR-05), and what
 * agencies hear that no report shows (HCR-07). Registers; none of them holds a person.
 */
@NamedInterface("hate")
@NullMarked
package uk.saferhub.crimedata.hate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
