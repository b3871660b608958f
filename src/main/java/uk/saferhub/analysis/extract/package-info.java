/**
 * Extracts (ANL-15): rows about the people of a cohort without names, addresses or days, for an evaluator or public health. Each is
 * made for one recipient and purpose, under an agreement, of columns from a closed list; each row's combination is shared by several
 * people; somebody else approves it; and on its last day the file is destroyed together with the key of its pseudonyms.
 */
@NullMarked
package uk.saferhub.analysis.extract;

import org.jspecify.annotations.NullMarked;
