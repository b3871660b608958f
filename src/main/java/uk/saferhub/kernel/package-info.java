/**
 * Words and sums that every other module needs and that know nothing of any of them: decisions with their reason,
 * status tables, references, money, postcodes, periods and working days. Pure: no clock, no database, no Spring.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.saferhub.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
