/** What must not be printed for the public: small numbers, and what all of a sealed group have in common. */
@NullMarked
package uk.saferhub.reports.disclosure;

import org.jspecify.annotations.NullMarked;
