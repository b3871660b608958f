/** How much for so many people: rates with their population, severity, and areas compared. */
@NullMarked
package uk.saferhub.analysis.rates;

import org.jspecify.annotations.NullMarked;
