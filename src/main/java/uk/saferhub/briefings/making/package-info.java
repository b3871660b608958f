/** What a briefing says: numbers, what is held back of them, and where a map is drawn. Arithmetic over what others counted. */
@NullMarked
package uk.saferhub.briefings.making;

import org.jspecify.annotations.NullMarked;
